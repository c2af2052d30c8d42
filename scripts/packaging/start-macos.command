#!/bin/sh
# Starts the workbench on this Mac; needs python3, which the command line tools of macOS bring along.
cd "$(dirname "$0")" || exit 1
if ! command -v python3 >/dev/null 2>&1; then
  echo "这台 Mac 没有 python3，不能启动。请在终端运行 xcode-select --install，或请管理员把 pages 文件夹放到内网网站上。" >&2
  exit 1
fi
PYTHONIOENCODING=utf-8 exec python3 serve.py
