#if XLSX
  import CWorkbook

  /// The zip archive that a workbook is, in memory.
  @safe final class Archive {
    private let zip: OpaquePointer
    /// libzip reads from here as long as the archive is open.
    private let memory: UnsafeMutableRawBufferPointer
    private let limits: WorkbookLimits
    private var unpacked = 0

    init(_ bytes: [UInt8], limits: WorkbookLimits) throws(WorkbookError) {
      let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
      unsafe memory.copyBytes(from: bytes)
      var problem = unsafe zip_error_t()
      unsafe zip_error_init(&problem)
      defer { unsafe zip_error_fini(&problem) }
      guard let source = unsafe zip_source_buffer_create(memory.baseAddress, UInt64(bytes.count), 0, &problem),
        let zip = unsafe zip_open_from_source(source, ZIP_RDONLY, &problem)
      else {
        let why = unsafe String(cString: zip_error_strerror(&problem))
        unsafe memory.deallocate()
        throw WorkbookError(.notWorkbook, "this is not an Excel workbook (.xlsx), or it is damaged: \(why).")
      }
      unsafe self.memory = unsafe memory
      unsafe self.zip = unsafe zip
      self.limits = limits
      let count = unsafe zip_get_num_entries(zip, 0)
      guard count <= limits.entries else {
        throw WorkbookError(.tooLarge, "the workbook holds \(count) parts; at most \(limits.entries) are taken.")
      }
    }

    deinit {
      unsafe zip_discard(zip)
      unsafe memory.deallocate()
    }

    func has(_ part: String) -> Bool { unsafe zip_name_locate(zip, part, UInt32(ZIP_FL_NOCASE)) >= 0 }

    /// Unpacks a part and gives what is found in it to a taker.
    func read(_ part: String, _ taker: any XMLTaker) throws(WorkbookError) {
      let place = unsafe zip_name_locate(zip, part, UInt32(ZIP_FL_NOCASE))
      guard place >= 0 else { throw WorkbookError(.notWorkbook, "this is not an Excel workbook: it has no \(part).") }
      guard let file = unsafe zip_fopen_index(zip, UInt64(place), 0) else {
        let why = unsafe String(cString: zip_strerror(zip))
        throw WorkbookError(.notWorkbook, "\(part) cannot be unpacked: \(why). Save the workbook without a password.")
      }
      defer { unsafe zip_fclose(file) }
      let pump = try XMLPump(taker, part: part, depthLimit: limits.depth)
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
      defer { unsafe buffer.deallocate() }
      while true {
        let count = unsafe zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
        guard count >= 0 else {
          throw WorkbookError(.notWorkbook, "the workbook is damaged: \(part) cannot be unpacked to its end.")
        }
        unpacked += Int(count)
        guard unpacked <= limits.bytes else {
          throw WorkbookError(
            .tooLarge,
            "the workbook unpacks to more than \(limits.bytes >> 20) MB. Leave out what is not needed, or save the sheet as CSV."
          )
        }
        try unsafe pump.feed(UnsafeRawBufferPointer(rebasing: buffer[..<Int(count)]), isLast: count == 0)
        if count == 0 { return }
      }
    }
  }
#endif
