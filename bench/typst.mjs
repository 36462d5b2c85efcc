// Times Typst on the tables that PrintBenchmark wrote: milliseconds a PDF/A-3a, warm.
//
//   node bench/typst.mjs CELLS.json FONT-FOLDER TIMES [OUT.pdf]
//
// Needs the package @myriaddreamin/typst-ts-node-compiler, looked for from the working directory.
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';

const [cells, fonts, times, out] = process.argv.slice(2);
const { NodeCompiler, PdfStandard } = createRequire(process.cwd() + '/')('@myriaddreamin/typst-ts-node-compiler');

const text = (value) => '#' + JSON.stringify(value);
const table = (rows) => {
  const columns = Math.max(...rows.map((row) => row.reduce((sum, cell) => sum + cell.columns, 0)));
  const body = rows.map((row) =>
    row.map((cell) => `table.cell(colspan: ${cell.columns}, rowspan: ${cell.rows})[${text(cell.text)}]`).join(', ') + ',');
  return `#table(columns: (1fr,) * ${columns}, align: center + horizon, stroke: 0.5pt,\n${body.join('\n')}\n)`;
};

// A comment that differs keeps the compiler from answering from its cache.
const page = (n) => `// ${n}
#set document(title: "t", author: "a", date: datetime(year: 2025, month: 3, day: 5))
#set page(paper: "a4", margin: 15mm, numbering: "1 / 1")
#set text(font: "Noto Serif SC", size: ${9 + (n % 2) / 1000}pt, lang: "zh")
${JSON.parse(readFileSync(cells)).map(table).join('\n')}
`;

const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] });
const pdf = (n) => {
  const bytes = compiler.pdf({ mainFileContent: page(n) }, { pdfStandard: PdfStandard.A_3a });
  compiler.evictCache(0);
  return bytes;
};

let best = Infinity;
for (let round = 0; round < 5; round++) {
  const start = performance.now();
  for (let i = 0; i < Number(times); i++) pdf(i);
  best = Math.min(best, (performance.now() - start) / Number(times));
}
if (out) writeFileSync(out, pdf(0));
console.log(`typst ${best.toFixed(1)} ms`);
