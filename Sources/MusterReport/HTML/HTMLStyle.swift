/// How the page looks: on a screen, light or dark, wide or narrow, and on paper.
enum HTMLStyle {
  static let text = base + charts + narrow + print

  private static func classes(_ values: [String], _ make: (Int, String) -> String) -> String {
    values.enumerated().map { make($0.offset, $0.element) }.joined()
  }

  private static let light =
    classes(ChartPaint.series) { "--c\($0 + 1):\($1);" } + classes(ChartPaint.heat) { "--h\($0):\($1);" }
  private static let dark =
    classes(ChartPaint.seriesInDark) { "--c\($0 + 1):\($1);" } + classes(ChartPaint.heatInDark) { "--h\($0):\($1);" }

  private static let base = """
    :root{color-scheme:light dark;--paper:#fff;--ground:#f6f7f9;--ink:#1b2430;--soft:#566273;--grid:#d9dfe7;--rule:#c3ccd6;\
    --accent:#1f4e79;--band:#f3f6fa;--up:#1d6b4f;--down:#a13a2a;--mark:#8a1f2b;\(light)}
    @media (prefers-color-scheme:dark){:root{--paper:#14181e;--ground:#0d1014;--ink:#e6ebf1;--soft:#a3afbd;--grid:#2b333d;\
    --rule:#3a4550;--accent:#8fc1f0;--band:#1a2028;--up:#7fd0ab;--down:#f0a08f;--mark:#ff9aa5;\(dark)}}
    *{box-sizing:border-box}
    html{background:var(--ground);-webkit-text-size-adjust:100%}
    body{margin:0 auto;max-width:53rem;padding:0 2.5rem 2rem;background:var(--paper);color:var(--ink);\
    font:16px/1.5 "Segoe UI","Helvetica Neue",Arial,"Noto Sans","DejaVu Sans",sans-serif;min-height:100vh;\
    font-variant-numeric:tabular-nums lining-nums}
    body.broad{max-width:82rem}
    .marking{margin:0 -2.5rem;padding:.4rem 1rem;text-align:center;font-size:.8rem;font-weight:700;letter-spacing:.12em;\
    text-transform:uppercase;color:var(--mark);border-bottom:1px solid var(--grid)}
    .marking.bottom{border-top:1px solid var(--grid);border-bottom:0;margin-top:1.5rem;max-width:none}
    header{padding:0 0 1.1rem;border-bottom:2px solid var(--ink)}
    h1{font-size:1.9rem;line-height:1.2;margin:0;padding-top:2.2rem;font-weight:650;letter-spacing:-.012em;text-wrap:balance}
    .about{margin:.5rem 0 0;color:var(--soft);max-width:44rem}
    .facts{display:flex;flex-wrap:wrap;gap:.2rem 1.8rem;margin:.9rem 0 0;font-size:.875rem}
    .facts div{display:flex;gap:.45rem}
    dt{color:var(--soft)}
    dd{margin:0}
    nav{border-bottom:1px solid var(--grid);font-size:.9rem}
    nav ul{display:flex;flex-wrap:wrap;gap:0 1.4rem;list-style:none;margin:0;padding:.6rem 0}
    nav a{color:var(--accent);text-decoration:none;display:inline-block;padding:.15rem 0}
    nav a:hover,nav a:focus{text-decoration:underline}
    section{padding-top:1.8rem;scroll-margin-top:.5rem}
    h2{font-size:1.2rem;line-height:1.3;margin:0 0 .7rem;font-weight:650}
    figure{margin:.3rem 0 1.3rem}
    figure svg{display:block;max-width:100%;height:auto;font-family:inherit}
    figure .narrow{display:none}
    figcaption{color:var(--soft);font-size:.85rem;margin-top:.35rem}
    .scroll{overflow-x:auto;margin:0 -.6rem;padding:0 .6rem}
    .scroll:focus-visible,button:focus-visible,summary:focus-visible,.narrow:focus-visible,a:focus-visible\
    {outline:2px solid var(--accent);outline-offset:2px}
    table{border-collapse:collapse;font-size:.9rem;line-height:1.4;min-width:min(100%,30rem)}
    caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    th,td{padding:.32rem .9rem .32rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--grid)}
    th:last-child,td:last-child{padding-right:0}
    th{font-weight:400}
    thead th{font-weight:600;vertical-align:bottom;border-bottom:1px solid var(--ink);font-size:.82rem;color:var(--ink)}
    thead th.n{max-width:9rem}
    .n{text-align:right;white-space:nowrap;padding-left:.9rem}
    .k{white-space:nowrap}
    tbody th:not(.k){min-width:8.5rem}
    thead th.n,thead th.k{white-space:normal}
    .n+:not(.n){padding-left:.5rem}
    .n:last-child{padding-right:.2rem}
    tbody tr:hover{background:var(--band)}
    .rep{color:var(--soft)}
    .sorted .rep{color:inherit}
    tr.subtotal th,tr.subtotal td,tr.others th{font-weight:600}
    tfoot th,tfoot td{font-weight:650;border-bottom:0;border-top:1px solid var(--ink)}
    .unit,.none{color:var(--soft);font-size:.85em}
    .up{color:var(--up)}
    .down{color:var(--down)}
    abbr{text-decoration:none;cursor:help}
    thead button{all:unset;cursor:pointer;font:inherit}
    thead button::after{content:"";display:inline-block;width:1em;margin-right:-1em;text-indent:.25em;color:var(--accent)}
    thead button:hover{color:var(--accent)}
    [aria-sort=ascending] button::after{content:"\\2191"}
    [aria-sort=descending] button::after{content:"\\2193"}
    .notes{margin:.9rem 0 0;padding:0;list-style:none;color:var(--soft);font-size:.85rem;max-width:46rem}
    .notes li{margin:.15rem 0}
    details{margin:.3rem 0 0}
    summary{cursor:pointer;color:var(--accent);font-size:.9rem;padding:.2rem 0}
    .empty{color:var(--soft)}
    footer{margin-top:2.2rem;padding-top:.8rem;border-top:1px solid var(--grid);color:var(--soft);font-size:.85rem}
    footer p:not(.marking){margin:.15rem 0;max-width:46rem}

    """

  private static let charts =
    ["ink", "soft", "grid", "paper"].map {
      ".f-\($0){fill:var(--\($0))}.s-\($0){stroke:var(--\($0))}"
    }.joined()
    + (1...ChartPaint.series.count).map { ".f-c\($0){fill:var(--c\($0))}.s-c\($0){stroke:var(--c\($0))}" }.joined()
    + (0..<ChartPaint.heatLevels).map { ".h\($0){fill:var(--h\($0))}" }.joined()
    + (0..<ChartPaint.heatLevels).map { ".ht\($0){fill:\($0 >= 4 ? "#fff" : "#1b2430")}" }.joined()
    + "@media (prefers-color-scheme:dark){"
    + (0..<ChartPaint.heatLevels).map { ".ht\($0){fill:\($0 >= 5 ? "#0d1014" : "#f2f6fa")}" }.joined() + "}\n"

  private static let narrow = """
    @media screen and (max-width:46rem){body{padding:0 1.1rem 1.5rem}.marking{margin:0 -1.1rem}header{padding:0 0 .9rem}\
    h1{font-size:1.5rem;padding-top:1.4rem}figure .wide{display:none}figure .narrow{display:block;overflow-x:auto}\
    figure .narrow svg{max-width:none}.facts{flex-direction:column}.scroll{margin:0 -1.1rem;padding:0 1.1rem}\
    th:first-child{position:sticky;left:-1.1rem;background:var(--paper);padding-left:.2rem;\
    max-width:11rem}}

    """

  /// Browsers repeat the head of a table on each page only if it stays whole and holds no boxes of buttons. Sizes are in
  /// `em` of the body's, which ``PrintFit`` sets so that the report fits its page.
  private static let print = """
    @media print{:root{color-scheme:light;--paper:#fff;--ground:#fff;--ink:#000;--soft:#444;--grid:#ccc;--rule:#999;--accent:#000;\
    --band:#fff;--up:#000;--down:#000;--mark:#000;\(light)}
    .ht0,.ht1,.ht2,.ht3{fill:#1b2430}.ht4,.ht5,.ht6{fill:#fff}
    html{background:#fff}
    body,body.broad{max-width:none;min-height:0;padding:0;line-height:1.3;-webkit-print-color-adjust:exact;print-color-adjust:exact}
    .marking{margin:0;padding:.1em;font-size:.95em}footer .marking.bottom{display:block;margin-top:.5em;font-size:1.08em}
    header{padding:0 0 .5em;border-bottom:1px solid #000}
    h1{font-size:1.7em;padding-top:.3em}.about{margin-top:.2em;max-width:none}.facts{margin-top:.35em;font-size:.95em}
    nav,summary,figure .narrow{display:none}
    figure .wide{display:block}
    section{padding-top:.9em}.empty{margin:.2em 0 .4em}
    h2{font-size:1.2em;margin:0 0 .3em;break-after:avoid}
    figure{margin:.1em 0 .4em;break-inside:avoid}
    figcaption,.notes,footer{font-size:.88em;max-width:none}.notes{margin-top:.3em}
    .notes li,footer p{display:inline;margin:0}.notes li::after,footer p:not(.marking)::after{content:" "}
    .scroll{overflow:visible;margin:0;padding:0}
    table{font-size:.95em;line-height:1.25;min-width:0;width:100%}
    thead{display:table-header-group;break-inside:avoid}tr{break-inside:avoid}td:not([class]){min-width:9em}
    tfoot{display:table-row-group}
    th,td,.n{padding:.14em .8em .14em 0}.n+:not(.n){padding-left:.3em}tbody th:not(.k){min-width:0}thead th{font-size:.95em}
    thead button::after{content:none!important}thead button{display:contents}
    footer{margin-top:.7em;padding-top:.3em}
    main.two{columns:2;column-gap:2.2em;padding-top:.4em}main.two section{break-inside:avoid;padding-top:0;padding-bottom:.9em}}

    """
}
