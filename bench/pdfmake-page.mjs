/** A page's content as a definition for pdfmake as it comes: the same words in the same faces, sizes and columns. */
export function pdfmakeDefinition({ sheet, content, head, foot }) {
  const { width, height, margins } = sheet;
  const { left, top, right, bottom } = margins;
  const small = { font: "sans", fontSize: 8.2 };
  return {
    pageSize: { width, height },
    pageMargins: [left, top, right, bottom],
    defaultStyle: { font: "serif" },
    header: { ...small, text: head, margin: [left, top / 2, right, 0] },
    footer: (page, pages) => ({ ...small, text: `${foot} ${page}/${pages}`, margin: [left, 10, right, 0] }),
    content: nodeOf(content),
  };
}

/** The faces in files, as pdfmake wants them: each is a family of its own. */
export function pdfmakeFonts(files) {
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, { normal: file }]));
}

function nodeOf(node) {
  const [left = 0, , right = 0] = node.margin ?? [];
  const margin = [left, node.before ?? 0, right, 0];
  if ("text" in node) return textOf(node, margin);
  if ("columns" in node) {
    const columns = node.columns.map((cell) => ({ width: cell.width ?? "*", stack: [nodeOf(cell)] }));
    return { columns, columnGap: node.columnGap, margin };
  }
  if (!node.balanced) return { stack: node.stack.map(nodeOf), margin };
  const { columns, gap } = node.balanced;
  const each = Math.ceil(node.stack.length / columns);
  const parts = Array.from({ length: columns }, (_, at) => node.stack.slice(at * each, (at + 1) * each));
  return { columns: parts.map((part) => ({ width: "*", stack: part.map(nodeOf) })), columnGap: gap, margin };
}

function textOf({ text, leading, rule }, margin) {
  const runs = text.map((run) => ({
    text: run.text,
    font: run.face.startsWith("fallback") ? "sans" : run.face,
    fontSize: run.size,
    color: run.colour,
    ...(run.tracking ? { characterSpacing: run.tracking } : {}),
  }));
  // Lines of these faces are by themselves some 1.3 times as high as the size.
  const size = Math.max(1, ...text.map((run) => run.size));
  const paragraph = { text: runs, ...(leading > 0 ? { lineHeight: leading / (size * 1.3) } : {}) };
  if (!rule) return { ...paragraph, margin };
  const line = { type: "line", x1: 0, y1: 0, x2: 100, y2: 0, lineWidth: rule.width ?? 0.5 };
  return { stack: [paragraph, { canvas: [line], margin: [0, rule.above, 0, rule.below] }], margin };
}
