import { stringItemText } from "../../spreadsheet/xlsx/cellText";
import type { XmlElement } from "../../spreadsheet/xlsx/xml";
import type { Comment } from "../model/sheet/annotations";
import { parseRange } from "../model/sheet/ranges";
import type { Parts } from "./parts";

/** Notes and threads of comments of a worksheet. @param id gives each a new id */
export function readComments(parts: Parts, sheetPart: string, id: () => string): Comment[] {
  const threads = parts
    .related(sheetPart, "threadedComment")
    .flatMap(({ target }) => readThreads(parts.root(target), peopleOf(parts), id));
  const isThreaded = ({ row, column }: Comment) =>
    threads.some((thread) => thread.row === row && thread.column === column);
  // A cell with a thread has a note as well, which tells older programs of it.
  const notes = parts.related(sheetPart, "comments").flatMap(({ target }) => readNotes(parts.root(target), id));
  return [...notes.filter((note) => !isThreaded(note)), ...threads];
}

function readNotes(root: XmlElement, id: () => string): Comment[] {
  const authors = (root.child("authors")?.children("author") ?? []).map((author) => author.text());
  return (root.child("commentList")?.children("comment") ?? []).flatMap((element) => {
    const text = element.child("text");
    return at(element.attribute("ref"), {
      id: id(),
      kind: "note",
      author: authors[Number(element.attribute("authorId"))] ?? "",
      text: text ? stringItemText(text) : "",
      created: null,
      resolved: false,
    });
  });
}

/** First comments of threads; replies name the one they answer. */
function readThreads(root: XmlElement, people: ReadonlyMap<string, string>, id: () => string): Comment[] {
  return root
    .children("threadedComment")
    .filter((element) => element.attribute("parentId") === undefined)
    .flatMap((element) =>
      at(element.attribute("ref"), {
        id: id(),
        kind: "thread",
        author: people.get(element.attribute("personId") ?? "") ?? "",
        text: element.child("text")?.text() ?? "",
        created: element.attribute("dT") ?? null,
        resolved: element.attribute("done") === "1",
      }),
    );
}

function peopleOf(parts: Parts): Map<string, string> {
  const people = parts
    .related(parts.workbook.part, "person")
    .flatMap(({ target }) => parts.root(target).children("person"));
  return new Map(people.map((person) => [person.attribute("id") ?? "", person.attribute("displayName") ?? ""]));
}

function at(address: string | undefined, comment: Omit<Comment, "row" | "column">): Comment[] {
  const range = parseRange(address ?? "");
  return range ? [{ ...comment, row: range.top, column: range.left }] : [];
}
