package vn.ntm.notice.extract;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.ntm.notice.domain.PartialDate;
import vn.ntm.notice.domain.extraction.ExtractionJson;
import vn.ntm.notice.domain.extraction.NoticeExtractor;
import vn.ntm.notice.domain.extraction.SentenceReading;

/**
 * {@code extract [--date=yyyy-MM-dd] FILE...} and {@code extract --sentences FILE.tsv}: prints one JSON array, without
 * server and database. What cannot be read is told on the error stream, a line each.
 */
public final class ExtractCommand {

    /** First word of the command line. */
    public static final String NAME = "extract";

    private static final int READ = 0;
    private static final int UNREADABLE = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final JsonMapper mapper = JsonMapper.builder().build();

    ExtractCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** True when the program was called to read, not to serve. */
    public static boolean isAsked(String... args) {
        return args.length > 0 && NAME.equals(args[0]);
    }

    /** Reads what the arguments name; gives the exit status. */
    public static int run(String... args) {
        PrintStream out = new PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.out),
                false,
                java.nio.charset.StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.err),
                true,
                java.nio.charset.StandardCharsets.UTF_8);
        int status = new ExtractCommand(
                        new PrintStream(
                                new java.io.BufferedOutputStream(out, 1 << 16),
                                false,
                                java.nio.charset.StandardCharsets.UTF_8),
                        err)
                .read(List.of(args).subList(1, args.length));
        out.flush();
        return status;
    }

    int read(List<String> args) {
        List<String> files = new ArrayList<>();
        PartialDate day = null;
        String sentences = null;
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (arg.startsWith("--date=")) {
                day = date(arg.substring("--date=".length()));
                if (day == null) {
                    return refuse(arg + ": not a date yyyy-MM-dd");
                }
            } else if (arg.equals("--sentences") && i + 1 < args.size()) {
                sentences = args.get(++i);
            } else if (arg.startsWith("--set=")) {
                continue;
            } else if (arg.startsWith("--")) {
                return refuse(arg + ": unknown option");
            } else {
                files.add(arg);
            }
        }
        if (files.isEmpty() && sentences == null) {
            return refuse("usage: extract [--date=yyyy-MM-dd] FILE... | extract --sentences FILE.tsv");
        }
        return sentences == null ? readFiles(files, day) : readSentences(sentences);
    }

    private int readFiles(List<String> files, @Nullable PartialDate day) {
        int status = READ;
        try (JsonGenerator json = mapper.createGenerator(out)) {
            json.writeStartArray();
            for (String file : files) {
                String text = text(file);
                if (text == null) {
                    status = UNREADABLE;
                    continue;
                }
                ObjectNode node = mapper.createObjectNode().put("file", file);
                node.setAll(ExtractionJson.of(NoticeExtractor.extract(text, day), text));
                mapper.writeTree(json, node);
                json.writeRaw('\n');
            }
            json.writeEndArray();
        }
        out.flush();
        return status;
    }

    private int readSentences(String file) {
        String text = text(file);
        if (text == null) {
            return UNREADABLE;
        }
        try (JsonGenerator json = mapper.createGenerator(out)) {
            json.writeStartArray();
            for (String line : text.split("\\R")) {
                String[] cells = line.split("\t", 3);
                if (cells.length == 3) {
                    ObjectNode node = mapper.createObjectNode().put("id", cells[0]);
                    node.setAll(ExtractionJson.of(SentenceReading.of(cells[2], date(cells[1])), cells[2]));
                    mapper.writeTree(json, node);
                    json.writeRaw('\n');
                }
            }
            json.writeEndArray();
        }
        out.flush();
        return READ;
    }

    private @Nullable String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException | RuntimeException unreadable) {
            refuse(file + ": " + unreadable.getClass().getSimpleName());
            return null;
        }
    }

    private static @Nullable PartialDate date(String iso) {
        try {
            String[] parts = iso.strip().split("-");
            return iso.isBlank()
                    ? null
                    : new PartialDate(
                            Integer.parseInt(parts[0]),
                            parts.length > 1 ? Integer.valueOf(parts[1]) : null,
                            parts.length > 2 ? Integer.valueOf(parts[2]) : null);
        } catch (DateTimeException | NumberFormatException wrong) {
            return null;
        }
    }

    private int refuse(String reason) {
        err.println(reason);
        return UNREADABLE;
    }
}
