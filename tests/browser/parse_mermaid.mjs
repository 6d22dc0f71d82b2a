// Reads Mermaid diagrams from standard input, a JSON list, and prints what the real parser takes
// each for: its kind and, of a gantt chart, the days from and to which its tasks are; or its error.
import mermaid from "mermaid";

const day = (date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].join("-");

let input = "";
for await (const chunk of process.stdin) input += chunk;
const answers = [];
for (const diagram of JSON.parse(input)) {
  try {
    const kind = (await mermaid.parse(diagram)).diagramType;
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(diagram);
    const tasks = kind === "gantt" ? db.getTasks() : [];
    answers.push({ kind, tasks: tasks.map((task) => [day(task.startTime), day(task.endTime)]) });
  } catch (error) {
    answers.push({ kind: `error: ${error.message}`, tasks: [] });
  }
}
console.log(JSON.stringify(answers));
