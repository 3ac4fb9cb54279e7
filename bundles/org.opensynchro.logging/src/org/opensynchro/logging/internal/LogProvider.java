// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.logging.internal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import java.nio.charset.StandardCharsets;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Gives slf4j a logback that is set up here: warnings and worse go to {@code opensynchro.log} in the folder that the system
 * property {@code opensynchro.logs} names. Reading the same from a file of settings, with a pattern to be compiled, takes
 * a quarter of the time in which a command starts.
 */
public final class LogProvider implements SLF4JServiceProvider {
    private static final String FOLDER = "opensynchro.logs";

    private final LoggerContext context = new LoggerContext();
    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final LogbackMDCAdapter diagnostics = new LogbackMDCAdapter();

    @Override
    public void initialize() {
        context.setName("default");
        context.setMDCAdapter(diagnostics);
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        // A line that is no pattern is told to the person, with its number.
        context.getLogger("org.eclipse.jgit.ignore").setLevel(Level.OFF);
        String folder = System.getProperty(FOLDER);
        if (folder != null) {
            root.addAppender(appender(folder));
        }
        context.start();
    }

    private FileAppender<ILoggingEvent> appender(String folder) {
        LineLayout layout = new LineLayout(System.getProperty("opensynchro.process", ""));
        layout.setContext(context);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();
        FileAppender<ILoggingEvent> appender = new FileAppender<>();
        appender.setContext(context);
        appender.setName("file");
        appender.setFile(folder + "/opensynchro.log");
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return context;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return diagnostics;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }
}
