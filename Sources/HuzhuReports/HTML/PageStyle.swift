/// How a page looks: on a screen by day and night, on a phone, and on paper.
enum PageStyle {
  static let sheet = colours + page + tables + charts + print

  /// One accent; the five bands run from orange to blue, which all eyes tell apart.
  private static let colours = """
    :root {
      color-scheme: light dark;
      --paper: #ffffff; --ink: #1c2126; --soft: #57606a; --rule: #d9dee3; --wash: #f5f7f8;
      --accent: #0b6577; --accent-wash: #0b65771f; --sampled: #c3cad1;
      --band0: #b35806; --band1: #f1a340; --band2: #d8dce0; --band3: #92c5de; --band4: #0571b0;
      --line1: #d55e00; --line2: #0072b2; --line3: #a8327e; --line4: #8a6d00; --line5: #57606a;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #14181c; --ink: #e4e8eb; --soft: #9aa5af; --rule: #343c44; --wash: #1c2228;
        --accent: #5ab8cb; --accent-wash: #5ab8cb2e; --sampled: #4b555f;
        --band0: #d9771e; --band1: #f1b566; --band2: #59636d; --band3: #8ec1dc; --band4: #3f97d0;
        --line1: #f08a4b; --line2: #5aa9e6; --line3: #d87ab8; --line4: #cbae3a; --line5: #9aa5af;
      }
    }
    """

  private static let page = """

    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0; background: var(--paper); color: var(--ink);
      font: 16px/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "PingFang SC",
        "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
      font-variant-numeric: lining-nums; overflow-wrap: break-word;
    }
    header, main, footer { max-width: 752px; margin: 0 auto; padding: 0 16px; }
    header { padding-top: 40px; }
    footer { padding-top: 24px; padding-bottom: 40px; color: var(--soft); font-size: 13px; }
    h1 { margin: 4px 0 8px; font-size: 30px; line-height: 1.25; font-weight: 650; text-wrap: balance; }
    h2 { margin: 0 0 12px; font-size: 21px; line-height: 1.3; font-weight: 650; }
    h3 { margin: 24px 0 6px; font-size: 16px; font-weight: 650; }
    p { margin: 0 0 12px; max-width: 44em; }
    a { color: var(--accent); text-underline-offset: 2px; }
    code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono", monospace; }
    code { font-size: .88em; overflow-wrap: anywhere; }
    pre {
      margin: 0 0 12px; padding: 12px 14px; background: var(--wash); border-radius: 6px;
      font-size: 13px; line-height: 1.5; white-space: pre-wrap; overflow-wrap: anywhere;
    }
    .kind { margin: 0; color: var(--accent); font-size: 14px; font-weight: 600; }
    .lead { color: var(--soft); }
    nav ul {
      display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 20px 0 0; padding: 12px 0 0;
      border-top: 1px solid var(--rule); list-style: none; font-size: 14px;
    }
    section { margin-top: 44px; scroll-margin-top: 16px; }
    .cards {
      display: grid; grid-template-columns: repeat(3, 1fr); margin: 28px 0 0;
      border: 1px solid var(--rule); border-radius: 8px; overflow: hidden;
    }
    .cards div {
      margin: 0 -1px -1px 0; padding: 14px 16px 12px; border: solid var(--rule);
      border-width: 0 1px 1px 0;
    }
    .cards dt { color: var(--soft); font-size: 13px; line-height: 1.4; }
    .cards dd { margin: 0; }
    .cards .value {
      font-size: 25px; line-height: 1.35; font-weight: 620; font-variant-numeric: tabular-nums;
      letter-spacing: -.01em;
    }
    .cards .value small { font-size: 14px; font-weight: 500; letter-spacing: 0; }
    .cards .more { color: var(--soft); font-size: 13px; font-variant-numeric: tabular-nums; }
    .facts div { display: flex; gap: 12px; margin: 2px 0; font-size: 14px; }
    .facts dt { color: var(--soft); }
    .facts dd { margin: 0; font-variant-numeric: tabular-nums; }
    details { margin: 8px 0 0; }
    summary { cursor: pointer; color: var(--accent); font-size: 14px; }
    details.part { margin: 0; border-top: 1px solid var(--rule); padding: 10px 0; }
    details.part > summary { color: var(--ink); font-size: 16px; font-weight: 600; }
    .outline { margin: 10px 0 4px; padding-left: 20px; font-size: 15px; }
    .outline li { margin: 4px 0; }
    .outline ul { padding-left: 20px; }
    .source { color: var(--soft); font-size: 13px; }
    a:focus-visible, summary:focus-visible, .scroll:focus-visible {
      outline: 2px solid var(--accent); outline-offset: 2px;
    }
    @media (max-width: 600px) {
      header { padding-top: 24px; }
      h1 { font-size: 24px; }
      h2 { font-size: 19px; }
      section { margin-top: 36px; }
      .cards { grid-template-columns: repeat(2, 1fr); }
      .cards div { padding: 10px 12px; }
      .cards .value { font-size: 21px; line-height: 1.25; }
      .cards .value small { display: block; font-size: 13px; }
    }
    """

  private static let tables = """

    .scroll { margin: 12px 0 0; overflow-x: auto; }
    .scroll + .source, figure + .source { margin-top: 10px; }
    table { width: 100%; border-collapse: collapse; font-size: 14px; line-height: 1.4; }
    th, td {
      padding: 6px 0 6px 14px; border-bottom: 1px solid var(--rule); text-align: right;
      font-variant-numeric: tabular-nums; vertical-align: top; font-weight: 400;
    }
    td { white-space: nowrap; }
    th:first-child, td:first-child { padding-left: 0; }
    thead th { color: var(--soft); font-size: 13px; vertical-align: bottom; }
    .words { text-align: left; }
    td.words { white-space: normal; }
    .error { color: var(--soft); }
    tbody th.words { min-width: 7em; }
    details .scroll { max-height: 340px; overflow-y: auto; }
    table.origins td, table.origins th { text-align: left; white-space: normal; }
    table.origins tbody th { width: 42%; }
    .digest { font-size: 11px; overflow-wrap: anywhere; }
    @media (max-width: 600px) {
      table { font-size: 13px; }
      .error { display: block; }
      th, td { padding-left: 10px; }
      table.origins, table.origins tbody, table.origins tr, table.origins td, table.origins th {
        display: block; width: auto; padding-left: 0; border: 0;
      }
      table.origins thead { display: none; }
      table.origins tr { padding: 6px 0; border-bottom: 1px solid var(--rule); }
      table.origins td, table.origins tbody th { width: auto; padding: 1px 0; }
      table.origins tbody th { font-weight: 600; }
      table.origins td:last-child { color: var(--soft); }
    }
    """

  private static let charts = """

    figure { margin: 28px 0 0; }
    figcaption { margin: 0 0 8px; font-weight: 600; line-height: 1.4; }
    .legend {
      display: flex; flex-wrap: wrap; gap: 2px 16px; margin: 0 0 10px; padding: 0; list-style: none;
      color: var(--soft); font-size: 13px;
    }
    .legend li { display: flex; align-items: center; gap: 6px; }
    .key { flex: none; width: 14px; height: 10px; border-radius: 2px; background: var(--accent); }
    .key.sampled { background: var(--sampled); }
    .key.mark { width: 0; height: 14px; border-left: 1.5px solid var(--ink); background: none; border-radius: 0; }
    .key.tail {
      width: 0; height: 0; border: 5px solid transparent; border-top: 8px solid var(--ink);
      border-bottom: 0; background: none; border-radius: 0;
    }
    .key.dot { width: 9px; height: 9px; border-radius: 50%; background: var(--ink); }
    .key.floor { height: 0; border-top: 2px dashed var(--band0); background: none; border-radius: 0; }
    .key.fan0 { background: var(--accent); opacity: .2; }
    .key.fan1 { background: var(--accent); opacity: .45; }
    .key.down { background: var(--band1); }
    .key.up { background: var(--accent); }
    .key.band0 { background: var(--band0); } .key.band1 { background: var(--band1); }
    .key.band2 { background: var(--band2); } .key.band3 { background: var(--band3); }
    .key.band4 { background: var(--band4); }
    .key.line1 { background: var(--line1); } .key.line2 { background: var(--line2); }
    .key.line3 { background: var(--line3); } .key.line4 { background: var(--line4); }
    .key.line5 { background: var(--line5); }
    svg { display: block; max-width: 100%; height: auto; overflow: visible; }
    svg.narrow { display: none; width: 100%; }
    @media (max-width: 600px) {
      svg.wide { display: none; }
      svg.narrow { display: block; }
    }
    svg text { font-size: 12px; fill: var(--ink); font-variant-numeric: tabular-nums; }
    svg .unit, svg .faint { fill: var(--soft); }
    svg .strong { font-weight: 650; }
    svg .over { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; }
    svg line, svg path { fill: none; stroke-width: 1; }
    svg .axis { stroke: var(--soft); }
    svg .grid { stroke: var(--rule); }
    svg .mark { stroke: var(--ink); }
    svg .mean { stroke: var(--ink); stroke-dasharray: 3 3; }
    svg path.exact { stroke: var(--accent); stroke-width: 2; stroke-linejoin: round; }
    svg path.area { fill: var(--accent-wash); stroke: none; }
    svg rect.exact, svg rect.up { fill: var(--accent); }
    svg rect.down { fill: var(--band1); }
    svg path.sampled { fill: var(--sampled); stroke: none; }
    svg path.line { fill: none; stroke: var(--sampled); stroke-width: 5; stroke-linejoin: round; }
    svg path.tail { fill: var(--ink); }
    svg .dot { fill: var(--ink); stroke: var(--paper); stroke-width: 1; }
    svg .tail-line { stroke: var(--ink); stroke-dasharray: 2 2; }
    svg path.fan0 { fill: var(--accent); opacity: .2; }
    svg path.fan1 { fill: var(--accent); opacity: .3; }
    svg .floor { stroke: var(--band0); stroke-width: 2; stroke-dasharray: 6 4; }
    svg path.line0, svg path.line1, svg path.line2, svg path.line3, svg path.line4,
    svg path.line5 { stroke: var(--accent); stroke-width: 2; stroke-linejoin: round; }
    svg path.line1 { stroke: var(--line1); } svg path.line2 { stroke: var(--line2); }
    svg path.line3 { stroke: var(--line3); } svg path.line4 { stroke: var(--line4); }
    svg path.line5 { stroke: var(--line5); }
    svg .band0 { fill: var(--band0); } svg .band1 { fill: var(--band1); }
    svg .band2 { fill: var(--band2); } svg .band3 { fill: var(--band3); }
    svg .band4 { fill: var(--band4); }
    svg text.on0, svg text.on4 { fill: #ffffff; }
    svg text.on1, svg text.on3 { fill: #1c2126; }
    """

  private static let print = """

    @media print {
      :root {
        color-scheme: light;
        --paper: #ffffff; --ink: #000000; --soft: #444a50; --rule: #c8cdd2; --wash: #f5f7f8;
        --accent: #0b6577; --accent-wash: #0b65771f; --sampled: #c3cad1;
        --band0: #b35806; --band1: #f1a340; --band2: #d8dce0; --band3: #92c5de; --band4: #0571b0;
        --line1: #d55e00; --line2: #0072b2; --line3: #a8327e; --line4: #8a6d00; --line5: #57606a;
      }
      @page { margin: 18mm 16mm; }
      body { font-size: 10.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      header, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
      header { padding-top: 0; }
      nav, figure details { display: none; }
      section { margin-top: 24pt; }
      h2, h3, figcaption, .legend { break-after: avoid; }
      figure, .cards, tr, pre { break-inside: avoid; }
      .cards { grid-template-columns: repeat(3, 1fr); }
      .scroll { overflow: visible; }
      table, thead th { font-size: 8.5pt; }
      th, td { padding: 3pt 0 3pt 6pt; }
      .error { display: block; }
      tbody th.words { min-width: 0; }
      thead { display: table-header-group; }
      svg.wide { display: block; width: 100%; }
      svg.narrow { display: none; }
      a { color: inherit; text-decoration: none; }
    }
    """
}
