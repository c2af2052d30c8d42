import { Link, makeStyles } from "@fluentui/react-components";
import { useSession } from "../../context";

const useStyles = makeStyles({ name: { overflowWrap: "anywhere", textAlign: "left" } });

/** A worksheet's name, which brings it before the clerk's eyes. */
export function SheetLink({ sheet }: { readonly sheet: string }) {
  const styles = useStyles();
  const session = useSession();
  return (
    <Link as="button" className={styles.name} onClick={() => void session.filling.show(sheet)}>
      {sheet}
    </Link>
  );
}
