import { Badge, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { PaneText } from "../../../locales/pane";
import { usePane, useSession, useWords } from "../../context";
import { isChosen, type Standing, standingOf } from "../../session/fillingState";
import type { FormOffer } from "../../protocol/quarterMessages";
import { ChangesText } from "../findings/ChangesText";
import { Figures } from "./Figures";
import { SheetLink } from "../frame/SheetLink";

const useStyles = makeStyles({
  card: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
  },
  body: { display: "flex", flexDirection: "column", minWidth: 0, paddingTop: "6px" },
  line: { display: "flex", alignItems: "baseline", justifyContent: "space-between", columnGap: "8px" },
  badge: { flexShrink: 0, whiteSpace: "nowrap" },
  blank: { color: tokens.colorPaletteMarigoldForeground1 },
  place: { color: tokens.colorNeutralForeground3, marginTop: tokens.spacingVerticalXS },
});

/** A form that can be made: whether it shall be, its figures, and where it goes. */
export function FormCard({ offer }: { readonly offer: FormOffer }) {
  const styles = useStyles();
  const session = useSession();
  const { say, forms } = useWords();
  const chosen = usePane(({ filling }) => isChosen(offer, filling));
  const id = useId();
  const { form, template, isOnRequest, sheets, totals, blanks } = offer;
  const standing = standingOf(sheets);
  return (
    <li className={styles.card}>
      <Checkbox
        id={id}
        checked={chosen}
        onChange={(_, { checked }) => session.filling.choose(form, checked === true)}
        aria-describedby={`${id}-facts`}
        input={{ "aria-label": forms[form] ?? form }}
      />
      <div className={styles.body} id={`${id}-facts`}>
        <div className={styles.line}>
          <Text as="h3" weight="semibold">
            <label htmlFor={id}>{forms[form] ?? form}</label>
          </Text>
          {!isOnRequest && <StandingBadge standing={standing} />}
        </div>
        <Figures form={form} totals={totals} />
        {blanks.map((question) => (
          <Text key={question} size={200} className={styles.blank}>
            {say("fill.blank", { question })}
          </Text>
        ))}
        <Text size={200} className={styles.place}>
          {isOnRequest && sheets.length === 0 ? say("fill.onRequest") : <Place offer={offer} standing={standing} />}
        </Text>
        {template !== null && (
          <Text size={200} className={styles.place}>
            {say("fill.template")}
            <SheetLink sheet={template} />
          </Text>
        )}
        {standing === "older" && sheets[0]?.changes && <ChangesText changes={sheets[0].changes} />}
      </div>
    </li>
  );
}

const STANDINGS = {
  absent: { text: "fill.standing.absent", color: "informative" },
  older: { text: "fill.standing.older", color: "warning" },
  current: { text: "fill.standing.current", color: "success" },
} as const;

function StandingBadge({ standing }: { readonly standing: Standing }) {
  const styles = useStyles();
  const { say } = useWords();
  const { text, color } = STANDINGS[standing];
  return (
    <Badge className={styles.badge} appearance="tint" size="small" shape="rounded" color={color}>
      {say(text)}
    </Badge>
  );
}

const PLACES: Readonly<Record<Standing, PaneText>> = {
  absent: "fill.place.absent",
  older: "fill.place.older",
  current: "fill.place.current",
};

function Place({ offer: { sheets }, standing }: { readonly offer: FormOffer; readonly standing: Standing }) {
  const { say } = useWords();
  const [first, ...more] = sheets;
  if (!first) return null;
  const { name, isThere } = first;
  const sheet = more.length > 0 ? say("fill.place.many", { sheet: name, count: sheets.length }) : name;
  return (
    <>
      {say(PLACES[standing])}
      {isThere && more.length === 0 ? <SheetLink sheet={name} /> : sheet}
    </>
  );
}
