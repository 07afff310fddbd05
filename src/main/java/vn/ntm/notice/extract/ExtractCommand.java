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
import vn.ntm.notice.domain.extraction.ExtractionJson;
import vn.ntm.notice.domain.extraction.NoticeExtractor;
import vn.ntm.notice.domain.extraction.SentenceReading;
import vn.ntm.notice.domain.intake.DocumentReading;
import vn.ntm.notice.domain.intake.DocumentText;
import vn.ntm.notice.domain.intake.Refusal;

/**
 * {@code extract [--date=yyyy-MM-dd] [--set=CODE] FILE...} and {@code extract --sentences FILE.tsv}: prints one JSON array, without
 * server and database. What cannot be read is told on the error stream, a line each.
 */
public final class ExtractCommand {

    private static final String NAME = "extract";
    private static final int READ = 0;
    private static final int UNREADABLE = 2;
    private static final int BUFFER = 1 << 16;
    private static final int TOGETHER = 64;

    private final OutputStream out;
    private final PrintStream err;
    private final JsonMapper mapper = JsonMapper.builder().build();
    private int status = READ;

    /** The words of a file, or why there are none. */
    private record Text(@Nullable String words, @Nullable String reason) {}

    private record Paper(ObjectNode node, @Nullable String reason) {}

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
            readPapers(arguments, json);
            json.writeEndArray();
        }
        return status;
    }

    /** Some at a time, on all processors; printed in the order of the line. */
    private void readPapers(ExtractArguments arguments, JsonGenerator json) {
        List<String> files = arguments.files();
        for (int from = 0; from < files.size(); from += TOGETHER) {
            List<String> some = files.subList(from, Math.min(files.size(), from + TOGETHER));
            some.parallelStream().map(file -> readPaper(file, arguments)).forEachOrdered(paper -> {
                if (paper.reason() != null) {
                    refuse(paper.reason());
                } else {
                    mapper.writeTree(json, paper.node());
                }
            });
        }
    }

    private Paper readPaper(String file, ExtractArguments arguments) {
        ObjectNode node = mapper.createObjectNode().put("file", file);
        Text text = text(file);
        if (text.words() == null) {
            return new Paper(node, text.reason());
        }
        node.setAll(ExtractionJson.of(NoticeExtractor.extract(text.words(), arguments.day()), text.words()));
        if (arguments.titles() != null) {
            arguments.titles().addTo(node);
        }
        return new Paper(node, null);
    }

    private void readSentences(String file, JsonGenerator json) {
        Text text = text(file);
        if (text.words() == null) {
            refuse(text.reason());
            return;
        }
        for (String line : text.words().split("\\R")) {
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

    private static Text text(String file) {
        try {
            if (!file.toLowerCase(Locale.ROOT).endsWith(".txt")) {
                silenceLibraries();
            }
            DocumentReading reading = DocumentText.read(Path.of(file));
            return reading instanceof DocumentText read
                    ? new Text(read.text(), null)
                    : new Text(null, file + ": " + ((Refusal) reading).line());
        } catch (InvalidPathException wrong) {
            return new Text(null, file + ": no such file");
        }
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
