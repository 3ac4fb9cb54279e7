// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * How programs save a document, step by step. Sources: Microsoft KB 211632 (Word and its temporary files), KB 814068
 * (Excel), LibreOffice's {@code sfx2/source/doc/docfile.cxx}, Vim's {@code :help backup}, GLib's {@code
 * g_file_replace}, the Emacs manual on backup and auto-save files.
 */
enum DocumentSaves {
    WORD("report.docx") {
        @Override
        void save(Script script) {
            script.write("~$report.docx", "me");
            script.writeSlowly("~WRD0001.tmp");
            script.rename("report.docx", "~WRL0002.tmp");
            script.rename("~WRD0001.tmp", "report.docx");
            script.delete("~WRL0002.tmp");
            script.delete("~$report.docx");
        }
    },
    EXCEL("book.xlsx") {
        @Override
        void save(Script script) {
            script.write("~$book.xlsx", "me");
            script.writeSlowly("5A3F1000");
            script.rename("book.xlsx", "7C2B9E10.tmp");
            script.rename("5A3F1000", "book.xlsx");
            script.delete("7C2B9E10.tmp");
            script.delete("~$book.xlsx");
        }
    },
    POWERPOINT("slides.pptx") {
        @Override
        void save(Script script) {
            script.write("~$slides.pptx", "me");
            script.writeSlowly("ppt9F3A.tmp");
            script.rename("slides.pptx", "ppt9F3B.tmp");
            script.rename("ppt9F3A.tmp", "slides.pptx");
            script.delete("ppt9F3B.tmp");
            script.delete("~$slides.pptx");
        }
    },
    LIBREOFFICE("letter.odt") {
        @Override
        void save(Script script) {
            script.write(".~lock.letter.odt#", "me");
            script.writeSlowly("lu1234abc.tmp");
            script.rename("lu1234abc.tmp", "letter.odt");
            script.delete(".~lock.letter.odt#");
        }
    },
    LIBREOFFICE_IN_PLACE("sheet.ods") {
        @Override
        void save(Script script) {
            script.write(".~lock.sheet.ods#", "me");
            script.writeSlowly("sheet.ods");
            script.delete(".~lock.sheet.ods#");
        }
    },
    VIM_BACKUP_BY_RENAME("notes.txt") {
        @Override
        void save(Script script) {
            script.write(".notes.txt.swp", "swap");
            script.write("4913", "");
            script.delete("4913");
            script.rename("notes.txt", "notes.txt~");
            script.writeSlowly("notes.txt");
            script.delete("notes.txt~");
            script.delete(".notes.txt.swp");
        }
    },
    VIM_BACKUP_BY_COPY("todo.txt") {
        @Override
        void save(Script script) {
            script.write(".todo.txt.swp", "swap");
            script.copy("todo.txt", "todo.txt~");
            script.writeSlowly("todo.txt");
            script.delete("todo.txt~");
            script.delete(".todo.txt.swp");
        }
    },
    GEDIT("memo.txt") {
        @Override
        void save(Script script) {
            script.writeSlowly(".goutputstream-A1B2C3");
            script.rename(".goutputstream-A1B2C3", "memo.txt");
        }
    },
    TEMPORARY_AND_RENAME("page.html") {
        @Override
        void save(Script script) {
            script.writeSlowly("page.html.tmp");
            script.rename("page.html.tmp", "page.html");
        }
    },
    EMACS_WITHOUT_BACKUP("plan.org") {
        @Override
        void save(Script script) {
            script.write("#plan.org#", "auto");
            script.rename("plan.org", "plan.org.bak");
            script.writeSlowly("plan.org");
            script.delete("plan.org.bak");
            script.delete("#plan.org#");
        }
    };

    static final String FIRST_HALF = "new ";
    static final String NEW_CONTENT = "new content";

    private final String document;

    DocumentSaves(String document) {
        this.document = document;
    }

    String document() {
        return document;
    }

    abstract void save(Script script);

    /** The steps of one save in this folder, in order. */
    List<Step> steps(Path folder) {
        Script script = new Script(folder);
        save(script);
        return script.steps;
    }

    /** One call of a program to the file system. */
    @FunctionalInterface
    interface Step {
        void take() throws IOException;
    }

    /** Collects steps. */
    static final class Script {
        private final Path folder;
        private final List<Step> steps = new ArrayList<>();

        Script(Path folder) {
            this.folder = folder;
        }

        void write(String name, String content) {
            steps.add(() -> Files.writeString(folder.resolve(name), content));
        }

        void writeSlowly(String name) {
            write(name, FIRST_HALF);
            steps.add(() -> Files.writeString(
                    folder.resolve(name), NEW_CONTENT.substring(FIRST_HALF.length()), StandardOpenOption.APPEND));
        }

        void rename(String from, String to) {
            steps.add(() -> Files.move(folder.resolve(from), folder.resolve(to), StandardCopyOption.REPLACE_EXISTING));
        }

        void copy(String from, String to) {
            steps.add(() -> Files.copy(folder.resolve(from), folder.resolve(to)));
        }

        void delete(String name) {
            steps.add(() -> Files.delete(folder.resolve(name)));
        }
    }
}
