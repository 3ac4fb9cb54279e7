// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.logging.internal;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** One line for each event: time, level, process, thread, logger, message; then the stack trace, if there is one. */
final class LineLayout extends LayoutBase<ILoggingEvent> {
    private final String process;

    LineLayout(String process) {
        this.process = process;
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        String time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                Instant.ofEpochMilli(event.getTimeStamp()).atZone(ZoneId.systemDefault()));
        String line = time + ' ' + event.getLevel() + ' ' + process + " [" + event.getThreadName() + "] "
                + event.getLoggerName() + ": " + event.getFormattedMessage() + System.lineSeparator();
        IThrowableProxy thrown = event.getThrowableProxy();
        return thrown == null ? line : line + ThrowableProxyUtil.asString(thrown) + System.lineSeparator();
    }
}
