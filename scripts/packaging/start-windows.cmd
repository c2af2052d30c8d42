@echo off
rem Starts the workbench on this computer with the PowerShell that every Windows has.
cd /d "%~dp0"
powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0serve.ps1"
if errorlevel 1 pause
