#if XLSX
  import CWorkbook

  /// What is told of an XML text as it is read. Names come without their prefixes.
  protocol XMLTaker: AnyObject {
    func start(_ name: String, _ attributes: [XMLAttribute]) throws(WorkbookError)
    func end(_ name: String) throws(WorkbookError)
    func text(_ text: String) throws(WorkbookError)
  }

  struct XMLAttribute {
    let name: String
    let value: String
  }

  extension [XMLAttribute] {
    subscript(name: String) -> String? { first { $0.name == name }?.value }
  }

  /// Feeds pieces of an XML text to expat and passes on what it finds. Document types, and with them entities, are refused.
  @safe final class XMLPump {
    private let parser: XML_Parser
    private let taker: any XMLTaker
    private let part: String
    private let depthLimit: Int
    private var depth = 0
    private var failure: WorkbookError?
    /// Bytes since something was found in them.
    private var silent = 0
    /// Expat looks at what is not at its end yet anew with each piece: an attribute of many megabytes takes minutes.
    private static let silentLimit = 1 << 20

    init(_ taker: any XMLTaker, part: String, depthLimit: Int) throws(WorkbookError) {
      guard let parser = unsafe XML_ParserCreate("UTF-8") else {
        throw WorkbookError(.tooLarge, "there is no memory left to read the workbook.")
      }
      unsafe self.parser = unsafe parser
      self.taker = taker
      self.part = part
      self.depthLimit = depthLimit
      unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
      unsafe XML_SetElementHandler(
        parser,
        { data, name, attributes in
          guard let pump = unsafe XMLPump.from(data), let name = unsafe name else { return }
          var found: [XMLAttribute] = []
          var index = 0
          while let key = unsafe attributes?[index], let value = unsafe attributes?[index + 1] {
            found.append(XMLAttribute(name: unsafe XMLPump.local(key), value: unsafe String(cString: value)))
            index += 2
          }
          pump.started(unsafe XMLPump.local(name), found)
        },
        { data, name in
          guard let pump = unsafe XMLPump.from(data), let name = unsafe name else { return }
          pump.ended(unsafe XMLPump.local(name))
        })
      unsafe XML_SetCharacterDataHandler(parser) { data, bytes, count in
        guard let pump = unsafe XMLPump.from(data), let bytes = unsafe bytes else { return }
        let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: Int(count))
        pump.passed(unsafe String(decoding: buffer, as: UTF8.self))
      }
      // Comments and the like; they tell only that there was an end to them.
      unsafe XML_SetDefaultHandler(parser) { data, _, _ in unsafe XMLPump.from(data)?.silent = 0 }
      unsafe XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
        unsafe XMLPump.from(data)?.stop(
          WorkbookError(.notWorkbook, "the workbook declares a document type, which none does."))
      }
    }

    deinit { unsafe XML_ParserFree(parser) }

    func feed(_ piece: UnsafeRawBufferPointer, isLast: Bool) throws(WorkbookError) {
      silent += piece.count
      guard silent <= Self.silentLimit else {
        throw WorkbookError(
          .notWorkbook, "the workbook is damaged: one element of \(part) takes more than \(Self.silentLimit) bytes.")
      }
      let bytes = unsafe piece.baseAddress?.assumingMemoryBound(to: CChar.self)
      let status = unsafe XML_Parse(parser, bytes, Int32(piece.count), isLast ? 1 : 0)
      if let failure { throw failure }
      guard status == XML_STATUS_OK else {
        let line = unsafe XML_GetCurrentLineNumber(parser)
        throw WorkbookError(.notWorkbook, "the workbook is damaged: \(part) is not XML at its line \(line).")
      }
    }

    private static func from(_ data: UnsafeMutableRawPointer?) -> XMLPump? {
      unsafe data.map { unsafe Unmanaged<XMLPump>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Without the prefix.
    private static func local(_ name: UnsafePointer<CChar>) -> String {
      let whole = unsafe String(cString: name)
      guard let colon = whole.utf8.firstIndex(of: UInt8(ascii: ":")) else { return whole }
      return String(whole[whole.utf8.index(after: colon)...])
    }

    private func stop(_ error: WorkbookError) {
      if failure == nil { failure = error }
      unsafe XML_StopParser(parser, 0)
    }

    private func started(_ name: String, _ attributes: [XMLAttribute]) {
      silent = 0
      guard failure == nil else { return }
      depth += 1
      guard depth <= depthLimit else {
        stop(WorkbookError(.notWorkbook, "the workbook is not one: \(part) nests \(depth) elements."))
        return
      }
      do throws(WorkbookError) { try taker.start(name, attributes) } catch { stop(error) }
    }

    private func ended(_ name: String) {
      silent = 0
      guard failure == nil else { return }
      depth -= 1
      do throws(WorkbookError) { try taker.end(name) } catch { stop(error) }
    }

    private func passed(_ text: String) {
      silent = 0
      guard failure == nil else { return }
      do throws(WorkbookError) { try taker.text(text) } catch { stop(error) }
    }
  }
#endif
