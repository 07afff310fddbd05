package vn.ntm.notice.extract;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.ntm.notice.domain.PartialDate;
import vn.ntm.notice.domain.extraction.ExtractionJson;
import vn.ntm.notice.domain.extraction.NoticeExtractor;
import vn.ntm.notice.domain.extraction.SentenceReading;
import vn.ntm.notice.domain.intake.DocumentReading;
import vn.ntm.notice.domain.intake.DocumentText;
import vn.ntm.notice.domain.intake.Refusal;

/**
 * {@code extract [--date=yyyy-MM-dd] FILE...} and {@code extract --sentences FILE.tsv}: prints one JSON array, without
 * server and database. What cannot be read is told on the error stream, a line each.
 */
public final class ExtractCommand {

    private static final String NAME = "extract";
    private static final int READ = 0;
    private static final int UNREADABLE = 2;
    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final PrintStream err;
    private final JsonMapper mapper = JsonMapper.builder().build();
    private int status = READ;

    ExtractCommand(OutputStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** True when the program was called to read, not to serve. */
    public static boolean isAsked(String... arguments) {
        return arguments.length > 0 && NAME.equals(arguments[0]);
    }

    /** Reads what the arguments name; gives the exit status. */
    public static int run(String... arguments) {
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new ExtractCommand(out, err).read(List.of(arguments).subList(1, arguments.length));
    }

    int read(List<String> line) {
        ExtractArguments arguments = ExtractArguments.of(line);
        if (arguments.wrong() != null) {
            refuse(arguments.wrong());
            return status;
        }
        try (JsonGenerator json = mapper.createGenerator(out)) {
            json.writeStartArray();
            if (arguments.sentences() != null) {
                readSentences(arguments.sentences(), json);
            }
            for (String file : arguments.files()) {
                readPaper(file, arguments.day(), json);
            }
            json.writeEndArray();
        }
        return status;
    }

    private void readPaper(String file, @Nullable PartialDate day, JsonGenerator json) {
        String text = text(file);
        if (text != null) {
            ObjectNode node = mapper.createObjectNode().put("file", file);
            node.setAll(ExtractionJson.of(NoticeExtractor.extract(text, day), text));
            mapper.writeTree(json, node);
        }
    }

    private void readSentences(String file, JsonGenerator json) {
        String text = text(file);
        if (text == null) {
            return;
        }
        for (String line : text.split("\\R")) {
            String[] cells = line.split("\t", 3);
            if (cells.length == 3) {
                ObjectNode node = mapper.createObjectNode().put("id", cells[0]);
                SentenceReading reading = SentenceReading.of(cells[2], ExtractArguments.date(cells[1]));
                node.setAll(ExtractionJson.of(reading, cells[2]));
                mapper.writeTree(json, node);
            } else if (!line.isBlank()) {
                refuse(file + ": not \"id TAB date TAB sentence\": " + line);
            }
        }
    }

    /** The text of a file; null when it has none, and then the reason has been told. */
    private @Nullable String text(String file) {
        try {
            if (!file.toLowerCase(Locale.ROOT).endsWith(".txt")) {
                silenceLibraries();
            }
            DocumentReading reading = DocumentText.read(Path.of(file));
            if (reading instanceof DocumentText read) {
                return read.text();
            }
            refuse(file + ": " + ((Refusal) reading).line());
        } catch (InvalidPathException wrong) {
            refuse(file + ": no such file");
        }
        return null;
    }

    /** Libraries that read files log to standard output unless told otherwise; there only JSON may stand. */
    private static void silenceLibraries() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            logback.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
        }
    }

    private void refuse(@Nullable String reason) {
        err.println(String.valueOf(reason).replaceAll("\\s+", " "));
        status = UNREADABLE;
    }
}
