@rem Read by every script here before it does its work.

@rem The virtual machine of the platform itself, started by either of two scripts. The heap is bounded, or it would be a
@rem quarter of the machine. Set EXTRA_JAVA_OPTS to add options: of two -Xmx the later one counts, and yours comes later.
@rem Texts are UTF-8 whatever the machine's locale. Times are kept in UTC: in England's, one hour of the year comes twice and
@rem one never, and the embedded database moves what falls in that. Civil dates are England's wherever they are meant.
@if /i %KARAF_SCRIPT% == "karaf.bat" set EXTRA_JAVA_OPTS=-Xmx512m -Dfile.encoding=UTF-8 -Duser.timezone=UTC -Djava.awt.headless=true %EXTRA_JAVA_OPTS%
@if /i %KARAF_SCRIPT% == "start.bat" set EXTRA_JAVA_OPTS=-Xmx512m -Dfile.encoding=UTF-8 -Duser.timezone=UTC -Djava.awt.headless=true %EXTRA_JAVA_OPTS%
