# Serves the pages beside this file to this computer alone, and opens them in the browser. Nothing leaves the computer.
# Windows PowerShell 5 is enough; the file begins with a byte order mark, without which it would not read Chinese.
$ErrorActionPreference = 'Stop'
$pages = [IO.Path]::GetFullPath((Join-Path $PSScriptRoot 'pages'))
$types = @{
  '.html' = 'text/html; charset=utf-8'; '.js' = 'text/javascript; charset=utf-8'; '.css' = 'text/css; charset=utf-8'
  '.json' = 'application/json; charset=utf-8'; '.png' = 'image/png'; '.xml' = 'application/xml; charset=utf-8'
  '.webmanifest' = 'application/manifest+json'; '.wasm' = 'application/wasm'
  '.xlsx' = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
}

# Whether this very copy of the pages is being served at a port already.
function Test-Ours([int]$port) {
  try {
    $client = New-Object Net.WebClient
    $client.Proxy = $null
    $client.Encoding = [Text.Encoding]::UTF8
    $own = [IO.File]::ReadAllText((Join-Path $pages 'package.json'))
    return $client.DownloadString("http://127.0.0.1:$port/package.json") -eq $own
  } catch { return $false }
}

function Send-Answer($stream, [string]$status, [string]$type, [byte[]]$body, [bool]$isHead) {
  $head = "HTTP/1.1 $status`r`nContent-Type: $type`r`nContent-Length: $($body.Length)`r`nCache-Control: no-cache`r`nX-Content-Type-Options: nosniff`r`nConnection: close`r`n`r`n"
  $bytes = [Text.Encoding]::ASCII.GetBytes($head)
  $stream.Write($bytes, 0, $bytes.Length)
  if (-not $isHead) { $stream.Write($body, 0, $body.Length) }
}

function Receive-Request($client) {
  $client.ReceiveTimeout = 3000
  $stream = $client.GetStream()
  $reader = New-Object IO.StreamReader($stream, [Text.Encoding]::ASCII)
  $first = $reader.ReadLine()
  if (-not $first) { return }
  $name = ''
  while ($line = $reader.ReadLine()) { if ($line -match '^Host:\s*([^:\s]+)') { $name = $Matches[1] } }
  $nothing = [byte[]]@()
  # A page from elsewhere can't ask under this computer's own name.
  if ($name -ne 'localhost' -and $name -ne '127.0.0.1') { Send-Answer $stream '403 Forbidden' 'text/plain' $nothing $false; return }
  if ($first -notmatch '^(GET|HEAD) (/[^ ?#]*)') { Send-Answer $stream '405 Method Not Allowed' 'text/plain' $nothing $false; return }
  $isHead = $Matches[1] -eq 'HEAD'
  $path = [Uri]::UnescapeDataString($Matches[2])
  if ($path.EndsWith('/')) { $path += 'index.html' }
  try { $file = [IO.Path]::GetFullPath((Join-Path $pages $path.TrimStart('/'))) } catch { $file = '' }
  $isInside = $file.StartsWith($pages + [IO.Path]::DirectorySeparatorChar)
  if (-not $isInside -or -not [IO.File]::Exists($file)) { Send-Answer $stream '404 Not Found' 'text/plain' $nothing $isHead; return }
  $type = $types[[IO.Path]::GetExtension($file).ToLower()]
  if (-not $type) { $type = 'application/octet-stream' }
  Send-Answer $stream '200 OK' $type ([IO.File]::ReadAllBytes($file)) $isHead
}

foreach ($port in 43110..43129) {
  $address = "http://localhost:$port/"
  $listener = New-Object Net.Sockets.TcpListener([Net.IPAddress]::Loopback, $port)
  $listener.ExclusiveAddressUse = $true
  try { $listener.Start() } catch {
    if (-not (Test-Ours $port)) { continue }
    Write-Host "支部账册已经在运行：$address"
    Start-Process $address
    exit 0
  }
  Write-Host "支部账册：$address"
  Write-Host '没有自动打开时，请在浏览器里输入这个网址。用完后关闭这个窗口即可。'
  Start-Process $address
  while ($true) {
    $client = $listener.AcceptTcpClient()
    try { Receive-Request $client } catch { } finally { $client.Close() }
  }
}
Write-Host '没有空闲的端口（43110–43129），没有启动。请关闭别的程序再试。'
exit 1
