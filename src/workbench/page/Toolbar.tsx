import { Badge, Button, makeStyles, Select, Text, ToggleButton, tokens, Tooltip } from "@fluentui/react-components";
import {
  BuildingMultipleRegular,
  ArrowRedoRegular,
  ArrowUndoRegular,
  DocumentAddRegular,
  FolderOpenRegular,
  PanelRightRegular,
  PrintRegular,
  SaveRegular,
  SearchRegular,
  TableSparkleRegular,
} from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { LANGUAGES, type Language } from "../../locales/words";
import type { WorkbookModel } from "../model/book";
import { useSpeech } from "./language";

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { "zh-CN": "简体中文", "en-US": "English" };

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    padding: "6px 12px",
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  brand: { display: "flex", alignItems: "center", gap: "8px", marginRight: "8px" },
  file: { flexGrow: 1, minWidth: 0, display: "flex", alignItems: "center", justifyContent: "center", gap: "8px" },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

/** What the toolbar does, whatever workbook is open. */
export interface ToolbarActions {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly onOpen: (file: File) => void;
  readonly onSample: () => void;
  readonly onNew: () => void;
  readonly onSave: () => void;
}

interface ToolbarProps extends ToolbarActions {
  readonly book: WorkbookModel | null;
  /** The add-in's pane; null before there is one. */
  readonly pane: { readonly isShown: boolean; show(isShown: boolean): void } | null;
  readonly onUndo?: () => void;
  readonly onRedo?: () => void;
  readonly onFind?: () => void;
  readonly onPrint?: () => void;
}

export function Toolbar(props: ToolbarProps) {
  const { language, onLanguage, onOpen, onSample, onNew, onSave, book, pane, onUndo, onRedo, onFind, onPrint } = props;
  const styles = useStyles();
  const { say } = useSpeech();
  const picker = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : "";
      if (key !== "s" && key !== "o") return;
      event.preventDefault();
      if (key === "s") onSave();
      else picker.current?.click();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [onSave]);
  return (
    <header className={styles.bar} data-area="toolbar">
      <div className={styles.brand}>
        <img src="assets/icons/icon-32.png" alt="" width={24} height={24} />
        <Text weight="semibold" as="h1" size={300}>
          {say("title")}
        </Text>
      </div>
      <Tooltip content={say("openTip")} relationship="description">
        <Button appearance="primary" icon={<FolderOpenRegular />} onClick={() => picker.current?.click()}>
          {say("open")}
        </Button>
      </Tooltip>
      <input
        ref={picker}
        type="file"
        accept=".xlsx,.xls,.et,.csv,.tsv,.txt"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onOpen(file);
          // The same file can be picked again.
          target.value = "";
        }}
      />
      <Tooltip content={say("saveTip")} relationship="description">
        <Button icon={<SaveRegular />} onClick={onSave} disabled={!book}>
          {say("save")}
        </Button>
      </Tooltip>
      <Tooltip content={say("newTip")} relationship="description">
        <Button icon={<DocumentAddRegular />} onClick={onNew}>
          {say("new")}
        </Button>
      </Tooltip>
      <Tooltip content={say("sampleTip")} relationship="description">
        <Button icon={<TableSparkleRegular />} onClick={onSample}>
          {say("sample")}
        </Button>
      </Tooltip>
      <Tooltip content={say("streetTip")} relationship="description">
        <Button as="a" href="street.html" target="_blank" icon={<BuildingMultipleRegular />}>
          {say("street")}
        </Button>
      </Tooltip>
      <div>
        <Tooltip content={say("undoTip")} relationship="label">
          <Button
            appearance="subtle"
            icon={<ArrowUndoRegular />}
            disabledFocusable={!book?.history.last}
            onClick={onUndo}
          />
        </Tooltip>
        <Tooltip content={say("redoTip")} relationship="label">
          <Button
            appearance="subtle"
            icon={<ArrowRedoRegular />}
            disabledFocusable={!book?.history.next}
            onClick={onRedo}
          />
        </Tooltip>
        <Tooltip content={say("findTip")} relationship="label">
          <Button appearance="subtle" icon={<SearchRegular />} disabledFocusable={!book} onClick={onFind} />
        </Tooltip>
        <Tooltip content={say("printTip")} relationship="label">
          <Button appearance="subtle" icon={<PrintRegular />} disabledFocusable={!book} onClick={onPrint} />
        </Tooltip>
      </div>
      <div className={styles.file}>
        <Text className={styles.name}>{book?.name}</Text>
        {book?.isDirty && (
          <Badge appearance="tint" color="warning">
            {say("unsaved")}
          </Badge>
        )}
      </div>
      <Select
        aria-label={say("language")}
        value={language}
        onChange={(_, { value }) => onLanguage(LANGUAGES.find((each) => each === value) ?? language)}
      >
        {LANGUAGES.map((each) => (
          <option key={each} value={each} lang={each}>
            {LANGUAGE_NAMES[each]}
          </option>
        ))}
      </Select>
      <ToggleButton
        icon={<PanelRightRegular />}
        checked={pane?.isShown ?? false}
        disabled={!pane}
        onClick={() => pane?.show(!pane.isShown)}
      >
        {say("pane")}
      </ToggleButton>
    </header>
  );
}
