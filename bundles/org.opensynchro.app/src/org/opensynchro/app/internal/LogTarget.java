// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.app.internal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.FileAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.opensynchro.deployment.DeploymentSettings;
import org.opensynchro.deployment.Setting;
import org.slf4j.ILoggerFactory;

/**
 * Where and how much the product logs, as the settings say. Only OpenSynchro's own loggers become more talkative: those of the
 * HTTP client would write down what is sent, passwords included.
 */
final class LogTarget {
    private static final String OWN = "org.opensynchro";
    private static final String APPENDER = "file";

    private final ILoggerFactory loggers;

    /** @param loggers the product's binding of slf4j */
    LogTarget(ILoggerFactory loggers) {
        this.loggers = loggers;
    }

    /**
     * Does as the settings say. A file without a level means that somebody wants to see something: level info.
     *
     * @throws IOException when the file cannot be written; everything goes on to the usual one then
     */
    void apply(DeploymentSettings settings) throws IOException {
        if (!(loggers instanceof LoggerContext context)) {
            return;
        }
        boolean isFileNamed = settings.path(Setting.LOG).isPresent();
        String level = settings.text(Setting.LOG_LEVEL).orElse(isFileNamed ? "info" : "");
        if (!level.isEmpty()) {
            context.getLogger(OWN).setLevel(Level.toLevel(level));
        }
        if (isFileNamed) {
            redirect(context, settings.path(Setting.LOG).orElseThrow());
        }
    }

    private static void redirect(LoggerContext context, Path file) throws IOException {
        if (file.getParent() == null) {
            throw new IOException("A folder, not a file: " + file);
        }
        Files.createDirectories(file.getParent());
        Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                .close();
        Appender<ILoggingEvent> appender =
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(APPENDER);
        if (appender instanceof FileAppender<ILoggingEvent> toFile) {
            toFile.stop();
            toFile.setFile(file.toString());
            toFile.start();
        }
    }
}
