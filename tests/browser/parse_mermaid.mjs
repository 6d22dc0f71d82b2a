// Reads Mermaid diagrams from standard input, a JSON list, and prints what the real parser says.
import mermaid from "mermaid";

let input = "";
for await (const chunk of process.stdin) input += chunk;
const kinds = [];
for (const diagram of JSON.parse(input)) {
  try {
    kinds.push((await mermaid.parse(diagram)).diagramType);
  } catch (error) {
    kinds.push(`error: ${error.message}`);
  }
}
console.log(JSON.stringify(kinds));
