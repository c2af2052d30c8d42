import { Menu, MenuList, MenuPopover } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface ContextMenuProps {
  readonly name: string;
  /** Where on the page it was asked for, in pixels. */
  readonly at: { readonly x: number; readonly y: number };
  readonly position: "above" | "below";
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A menu beside the place where it was asked for; any choice closes it. */
export function ContextMenu({ name, at, position, onClose, children }: ContextMenuProps) {
  const target = { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) };
  return (
    <Menu
      open
      inline
      onOpenChange={(_, { open }) => !open && onClose()}
      positioning={{ target, position, align: "start", autoSize: true, strategy: "fixed" }}
    >
      <MenuPopover>
        <MenuList aria-label={name} onClick={onClose}>
          {children}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
