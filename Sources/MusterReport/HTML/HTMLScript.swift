/// Sorting by column. Without it the page lacks nothing else.
enum HTMLScript {
  static let text = """
    "use strict";
    const collator = new Intl.Collator("en", { numeric: true });
    for (const table of document.querySelectorAll("table.sortable")) {
      const body = table.tBodies[0], original = [...body.rows];
      const heads = [...table.tHead.rows[0].cells];
      const key = (row, i) => {
        const cell = row.cells[i], v = cell.dataset.v;
        if (v !== undefined) return v === "" ? null : Number(v);
        const t = cell.textContent.trim();
        return t === "" || t === "–" ? null : t;
      };
      const compare = (a, b) => typeof a === "number" && typeof b === "number" ? a - b
        : collator.compare(String(a), String(b));
      heads.forEach((head, i) => {
        const button = document.createElement("button");
        button.type = "button";
        button.append(...head.childNodes);
        head.append(button);
        button.addEventListener("click", () => {
          const was = head.getAttribute("aria-sort");
          const first = head.classList.contains("n") ? "descending" : "ascending";
          const second = first === "ascending" ? "descending" : "ascending";
          const now = was === null ? first : was === first ? second : null;
          heads.forEach((h) => h.removeAttribute("aria-sort"));
          table.classList.toggle("sorted", now !== null);
          let rows = original;
          if (now !== null) {
            head.setAttribute("aria-sort", now);
            const sign = now === "ascending" ? 1 : -1;
            const place = (r) => r.className === "" ? 0 : r.className === "others" ? 1 : 2;
            const keyed = original.map((row) => ({ row, place: place(row), key: key(row, i) }));
            keyed.sort((a, b) => {
              if (a.place !== b.place) return a.place - b.place;
              if (a.key === null || b.key === null) return (a.key === null) - (b.key === null);
              return sign * compare(a.key, b.key);
            });
            rows = keyed.map((entry) => entry.row);
          }
          body.append(...rows);
        });
      });
    }
    """
}
