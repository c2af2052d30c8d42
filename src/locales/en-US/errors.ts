import type { Words } from "../words";

export const errors: Words["errors"] = {
  usage: "“{word}” is not known. branchbook --help shows how to use it.",
  "no-such-sheet": "There is no worksheet “{sheet}”; there are: {known}",
  "no-book": "Please name the workbook, e.g. branchbook check BOOK.xlsx.",
  "no-forms": "Not one form could be filled; nothing was written. See whether the book has the ledgers they need.",
  "option-elsewhere": "branchbook {command} has no option {option}; it takes: {options}.",
  "no-out": "Please name the output file, e.g. --out DONE.xlsx; the input is never changed.",
  "bad-option": "{option} can't be “{value}”; it is written like {example}.",
  "file-missing": "There is no file {file}. Please check its path and name.",
  "file-unreadable":
    "The file {file} can't be opened ({reason}). If another program has it open, close it there first.",
  "is-folder": "{file} is a folder; please name the workbook inside it.",
  "out-exists": "{file} is there already and was not touched. Give another name.",
  "out-is-input":
    "The output can't be the input file {file} itself. Choose another name, so that the workbook stays as it is.",
  "out-not-xlsx": "What is written is always .xlsx: give {file} that ending.",
  "not-written":
    "{file} could not be written ({reason}) and nothing half-written was left. Check the folder's permissions, the space on the disk, and close the file if it is open.",
  "unknown-form": "There is no form “{form}”. The forms are: {known}.",
  "unknown-rule": "There is no rule or repair “{rule}”. Those that can repair: {known}.",
  "no-reason":
    'There are {errors} {errors|error|errors} and {questions} open {questions|question|questions}. The book can be handed in as it is with a reason: --reason "…".',
  "not-a-slip": "This file is no return slip. Please choose the .json file that came with the slip.",
  "not-a-package": "{file} is no package (it has no manifest.json). Name the .zip that branchbook submit wrote.",
  "no-register":
    "Name the register of branches with --register, as in --register register.xlsx; its columns are 社区, 党支部, 简称, 截止日期, 应报.",
  "no-folder": "There is no folder {folder}. Check the path.",
  "register-unread": "The register has no column 党支部. Its headers should be 社区, 党支部, 简称, 截止日期, 应报.",
  "register-empty": "The register's sheet “{sheet}” has no branch. Enter one a row.",
  "register-twice": "“{branch}” stands twice in the register. Delete one row, so that nothing counts double.",
  "street-book-unknown":
    "This file was not made by branchbook street. Name the workbook that last quarter's consolidation wrote with --out.",
  "street-book-damaged":
    "The street's workbook cannot be read: sheet “{sheet}” has lost its headers. Put them back, or take a copy that was not changed.",
  "out-not-street": "{file} exists and is no street's workbook; it was not written over. Choose another name.",
  "out-other-quarter":
    "{file} is the consolidation of {period}; it was not written over. Choose another name, and keep that one for --against.",
  unexpected: "The program failed and changed no file: {reason}. Please tell the maintainers this line.",
  "empty-file": "The file has no content. Copy the workbook again and retry.",
  "other-format":
    "This file is {format}, no .xlsx workbook. Open it in Excel or WPS, save it as “Excel Workbook (*.xlsx)” and retry.",
  "unknown-format":
    "The file is no Excel workbook, and of no format that is known; it may be damaged or not wholly downloaded. Copy it again, open it in Excel or WPS, save it as .xlsx and try again.",
  "password-protected":
    "The workbook is protected by a password and can't be read. Remove the password in Excel or WPS, save a copy and retry.",
  "not-a-workbook":
    "The file is damaged or incomplete. Open and repair it in Excel or WPS, save it as .xlsx and retry.",
  "damaged-cell":
    "The file is damaged: what {cell} on sheet “{sheet}” holds is missing in it or contradicts itself, so it was not opened. Find an intact copy, or open the file in Excel or WPS, have it repaired, check it and save it as .xlsx.",
  "too-much":
    "The file is too large or not as it should be and passes a safety limit ({what}: {limit}); it was not opened. Keep only the sheets you need, save and retry.",
  "too-much.fileBytes": "bytes of the file",
  "too-much.entries": "parts in the file",
  "too-much.unpackedBytes": "bytes when unpacked",
  "too-much.ratio": "times it is packed",
  "too-much.cells": "cells with content",
  "too-much.area": "cells of the area that holds the content",
  "too-much.elements": "formulas, merged cells, rules and the like",
  "too-much.describedColumns": "columns with a width",
  "too-much.xmlDepth": "levels inside the file",
  "too-much.tagBytes": "bytes of one record inside the file",
  "too-much.textLength": "characters of one cell",
  "too-much.formulaCharacters": "characters of all formulas",
  "stray-cell":
    "The sheet “{sheet}” has stray content far away ({cell}), which makes it too large. Clear what stands there, save and retry.",
  unsafe:
    "The file holds what no ordinary workbook does ({what}) and may be harmful; it was not opened. Ask where it came from, or save a copy with Excel.",
  "unsafe.path": "a part in a place where none belongs",
  "unsafe.duplicate": "two parts of one name",
  "unsafe.document-type": "a document type of its own",
  "strict-format":
    "The file is “Strict Open XML”: it can be checked but not written. Save it as an ordinary “Excel Workbook (*.xlsx)” and retry.",
  signed:
    "The workbook carries a digital signature, which writing would break, so nothing was written. Use a copy without the signature.",
  "structure-protected":
    "The workbook's structure is protected, so no sheet can be added. Take off “Protect Workbook” under Review and retry.",
  "sheet-protected": "The sheet “{sheet}” is protected, so {cell} can't be changed. Take off the protection and retry.",
  "sheet-missing": "The workbook has no sheet “{sheet}”; it may have been renamed or deleted. Nothing was written.",
  "sheet-hidden": "The sheet “{sheet}” is hidden, so {cell} can't be shown. Unhide it and try again.",
  "cell-changed": "{cell} on “{sheet}” was changed after the check. Nothing was written; please check again.",
  "cell-has-formula": "{cell} on “{sheet}” is a formula and is not overwritten. Nothing was written.",
  "not-calculated":
    "{cell} on “{sheet}” is a formula that uses other worksheets and has no result yet, so the form can't be handed over alone. Open the workbook in Excel or WPS, recalculate (F9), save, and try again.",
  "cell-merged": "{cell} on “{sheet}” lies inside a merged cell and can't be changed by itself. Nothing was written.",
  "not-read-back":
    "What was written did not read back the same ({cell} on “{sheet}”); no change was left. Please tell the maintainers this line.",
  "read-only":
    "The workbook was opened for reading only and can't be written. Save a copy, or close it and open it again.",
  "cell-in-edit": "A cell is being edited. Press Enter to finish or Esc to cancel, then try again.",
  busy: "Excel is busy, or a dialog is open. Wait a moment, close the dialog and try again.",
  "no-answer":
    "Excel has not answered for {seconds} {seconds|second|seconds}. Try again later; if that doesn't help, save the workbook and open it again.",
  "no-session": "The connection to the workbook is lost. Open the workbook again, then Branchbook.",
  "not-in-front":
    "Another workbook is in front in Excel, and this step can't be done. Nothing was written: go back to this workbook and try again.",
  "sheet-gone":
    "A worksheet was deleted, renamed or moved meanwhile. Nothing was written. Check again and try once more.",
  "access-denied":
    "Excel doesn't allow this; something may be protected. Nothing was written. Remove the protection and try again.",
  refused: "Excel did not do this ({reason}, {at}). Nothing was written. Please tell the maintainers this line.",
  unfinished:
    "Writing broke off and could not be taken back whole: a part may be left in the workbook. Take back the step marked “unfinished” in the list of steps.",
  left: "Rows of “{sheet}” were put in or out while it was written, and writing broke off. What was written into these cells may have moved with their rows and was not taken back; please check each of them: {cells}.",
  "step-missing": "This step was taken back already or is not kept any more.",
  "no-markers":
    "{file} holds no template: no worksheet has markers such as {.name}. Begin with `branchbook templates`.",
  "template-problems": "The template “{sheet}” can't be filled: {problems}.",
  "template-unknown-marker": "{marker} in {cell} is not known, perhaps {nearest}",
  "template-two-lists": "{cell} stands among the columns of another list beside it",
  "template-group-without-list": "{marker} in {cell} has no list beside it",
  "template-two-groupings": "{marker} in {cell} crosses another group; groups stand within each other",
  "template-condition-beside-list": "{marker} in {cell} has another list beside it, so that the row cannot be left out",
  "template-absent-name":
    "the formula of {cell} uses “{name}”, which the filled workbook doesn't have; use cells of this sheet or figures",
  "template-beside-across":
    "{cell} stands in the list's row beside columns that are repeated to the right, where it would have no place; move it to the row of totals",
  "template-too-many-ranges": "{cell}: the formula would need too many ranges",
  "mapping-not-json": "The mapping file is no valid JSON. Check its quotes, commas and brackets.",
  "mapping-not-object": "In the mapping file, {where} must be an object in braces.",
  "mapping-unknown-kind": "In the mapping file, {where} is no known kind of sheet.",
  "mapping-unknown-field": "In the mapping file, {where} is no field of that kind of sheet.",
  "mapping-bad-rows": "In the mapping file, {where} must be the numbers of the header rows, e.g. [3].",
  "mapping-bad-column":
    'In the mapping file, {where} must be a column\'s letters, e.g. "B", or null where the sheet has none.',
  "mapping-bad-answer": "In the mapping file, {where} must be the answer that was chosen.",
  "mapping-bad-reason": "In the mapping file, {where} must be the reason for ignoring it.",
  "mapping-unknown-setting": "In the mapping file, {where} is no setting that can be changed, or no number.",
  "mapping-bad-setting":
    "In the mapping file, {where} must be a whole number from 0 up; a share must be between 0 and 1, words a list that is not empty.",
  "mapping-bad-unit": "In the mapping file, {where} must be the name of a unit.",
};
