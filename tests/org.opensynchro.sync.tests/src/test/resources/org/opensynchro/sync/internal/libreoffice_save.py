# SPDX-License-Identifier: EPL-2.0
# Opens a document in LibreOffice, edits it, and saves and closes it when told to by a line of input.
import sys, time, uno
from com.sun.star.beans import PropertyValue

pipe, document, text = sys.argv[1:]
resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
for attempt in range(600):
    try:
        context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        break
    except Exception:
        time.sleep(0.1)
desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
writer = desktop.loadComponentFromURL(uno.systemPathToFileUrl(document), "_blank", 0, (PropertyValue("Hidden", 0, True, 0),))
writer.Text.setString(text)
print("edited", flush=True)
sys.stdin.readline()
writer.store()
print("saved", flush=True)
sys.stdin.readline()
writer.close(True)
desktop.terminate()
