@echo off
rem Runs jixiao; builds it first where it is not built yet, or its sources are newer.
rem JIXIAO_NO_BUILD=1 takes the program as it is. JIXIAO_JAVA_OPTS adds options for Java.
rem
rem Nothing has to be done about the console's code page: Windows hands file names over as Unicode,
rem and the program prints in the console's own code page, which is GBK (936) on most Chinese
rem systems. Only this file's own messages, at its end, are UTF-8; the code page is switched for
rem them and switched back. Everything above them is ASCII, so that it reads the same in any.
setlocal EnableExtensions DisableDelayedExpansion
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%target\jixiao.jar"
rem What Java notes down of the program's classes, so that it starts faster (class-data sharing).
set "ARCHIVE=%HOME_DIR%target\jixiao.jsa"
set "OPTIONS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable -Djava.awt.headless=true -Dfile.encoding=UTF-8 -Djdk.console=java.base"

set "JAVA_EXE=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA_EXE=%JAVA_HOME%\bin\java.exe"
"%JAVA_EXE%" -version >nul 2>&1
if errorlevel 1 goto no_java
set "VERSION="
for /f "tokens=3" %%v in ('""%JAVA_EXE%" -version 2^>^&1 ^| findstr /i version"') do if not defined VERSION set "VERSION=%%~v"
for /f "delims=.-+ tokens=1" %%m in ("%VERSION%") do set "MAJOR=%%m"
if not defined MAJOR set "MAJOR=0"
if %MAJOR% LSS 17 goto old_java

if not exist "%JAR%" goto build
if defined JIXIAO_NO_BUILD goto run
rem PowerShell compares the times of the files, which cmd alone cannot.
powershell -NoProfile -NonInteractive -Command "$h=$env:HOME_DIR; $t=(Get-Item -LiteralPath $env:JAR).LastWriteTimeUtc; $n=Get-ChildItem -Recurse -File -LiteralPath ($h+'src\main'),($h+'templates'),($h+'schema'),($h+'pom.xml') | Where-Object { $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1; if ($n) { exit 3 }" >nul 2>&1
if errorlevel 3 if not errorlevel 4 goto build
goto run

:build
if defined JIXIAO_NO_BUILD goto not_built
where mvn >nul 2>&1
if errorlevel 1 goto no_maven
call :say building
pushd "%HOME_DIR%"
call mvn -B -q -DskipTests -Dspotless.check.skip package 1>&2
set "RESULT=%ERRORLEVEL%"
popd
if not "%RESULT%"=="0" goto not_built
rem Maven leaves an unchanged jar alone; its time says that it was looked at.
powershell -NoProfile -NonInteractive -Command "(Get-Item -LiteralPath $env:JAR).LastWriteTimeUtc=[DateTime]::UtcNow" >nul 2>&1
del "%ARCHIVE%" >nul 2>&1
"%JAVA_EXE%" %OPTIONS% -Xshare:off "-XX:DumpLoadedClassList=%ARCHIVE%.classes" -cp "%JAR%" cn.jixiao.cli.Rehearsal >nul 2>&1
if not errorlevel 1 "%JAVA_EXE%" -XX:+UseSerialGC -Xlog:disable -Xshare:dump "-XX:SharedClassListFile=%ARCHIVE%.classes" "-XX:SharedArchiveFile=%ARCHIVE%" -cp "%JAR%" >nul 2>&1
del "%ARCHIVE%.classes" >nul 2>&1

:run
rem Java itself refuses an archive that does not fit, and starts without.
set "SHARING=-Xshare:auto"
if exist "%ARCHIVE%" set "SHARING=-XX:SharedArchiveFile=%ARCHIVE%"
"%JAVA_EXE%" %OPTIONS% "%SHARING%" %JIXIAO_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:no_java
call :say no_java
exit /b 1
:old_java
call :say old_java
exit /b 1
:no_maven
if exist "%JAR%" goto run
call :say no_maven
exit /b 1
:not_built
call :say not_built
exit /b 1

:say
for /f "tokens=2 delims=:." %%p in ('chcp') do set "CODE_PAGE=%%p"
chcp 65001 >nul
call :%1_text 1>&2
if defined CODE_PAGE chcp %CODE_PAGE% >nul
exit /b 0

:no_java_text
echo jixiao: Java was not found. Install JDK 17 or newer, or set JAVA_HOME.
echo jixiao: 没有找到 Java。请安装 JDK 17 或更高版本，或设置 JAVA_HOME。
exit /b 0
:old_java_text
echo jixiao: Java %VERSION% is too old; version 17 or newer is needed.
echo jixiao: Java %VERSION% 版本太旧，需要 17 或更高版本。
exit /b 0
:no_maven_text
echo jixiao: Maven (mvn) was not found. It builds the program on first use; install Maven 3.6.3 or newer.
echo jixiao: 没有找到 Maven。第一次使用时要用它编译程序，请安装 Maven 3.6.3 或更高版本。
exit /b 0
:building_text
echo jixiao: Building the program; the first time its components are downloaded, please wait ...
echo jixiao: 正在编译程序，第一次需要下载组件，请稍候……
exit /b 0
:not_built_text
echo jixiao: The program is not built.
echo jixiao: 程序还没有编译成功。
exit /b 0
