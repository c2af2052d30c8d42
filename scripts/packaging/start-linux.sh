#!/bin/sh
# Starts the workbench on this computer; needs python3, which Kylin, UOS and other Linux systems bring along.
cd "$(dirname "$0")" || exit 1
if ! command -v python3 >/dev/null 2>&1; then
  echo "这台电脑没有 python3，不能启动。请安装 python3，或请管理员把 pages 文件夹放到内网网站上。" >&2
  exit 1
fi
PYTHONIOENCODING=utf-8 exec python3 serve.py
