package vn.ntm.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import vn.ntm.task.ChecklistState;
import vn.ntm.task.DirectiveVerb;
import vn.ntm.task.TaskKind;
import vn.ntm.task.Tasks.LineState;

/** Reads reference/demo/duties.yaml; every scalar is text there, so that no date is turned by a time zone. */
final class DemoYaml {

    private DemoYaml() {}

    record Paper(
            String key,
            String issuer,
            LocalDateTime registered,
            LocalDateTime assigned,
            String clerk,
            @Nullable String recorder,
            boolean issued,
            @Nullable String set,
            List<Duty> duties) {}

    record Duty(
            String item,
            String title,
            TaskKind kind,
            DirectiveVerb verb,
            String phrase,
            String rule,
            String event,
            boolean after,
            @Nullable LocalDate internalDay,
            @Nullable LocalDate until,
            boolean noDeadline,
            List<String> lead,
            List<String> co,
            List<String> support,
            List<String> codes,
            Map<String, List<String>> codesBy,
            List<String> deliverables,
            List<String> cited,
            @Nullable String sendTo,
            @Nullable String sendVia,
            @Nullable String places,
            @Nullable String follower,
            @Nullable String note,
            boolean perCriterion,
            @Nullable Integer forecastYear,
            List<String> checklist,
            List<UnitReport> reports) {}

    record UnitReport(
            String unit,
            LocalDateTime at,
            @Nullable Integer progress,
            @Nullable String number,
            @Nullable String text,
            @Nullable LocalDateTime accepted,
            @Nullable LocalDateTime rework,
            @Nullable String reason,
            Map<String, LineState> lines) {}

    /** Keeps every scalar a string. */
    private static final class TextOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // none: 2018-06-07T15:30 and "15" stay as written
        }
    }

    static List<Paper> read() {
        List<Paper> papers = new ArrayList<>();
        for (Map<?, ?> paper : maps(root("duties.yaml"), "notices")) {
            papers.add(paper(paper));
        }
        return papers;
    }

    /** A file of the demonstration, whole. */
    static Map<?, ?> root(String name) {
        DumperOptions dumper = new DumperOptions();
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()), new Representer(dumper), dumper, new TextOnly());
        try (InputStream in = new ClassPathResource("reference/demo/" + name).getInputStream()) {
            return yaml.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Paper paper(Map<?, ?> map) {
        return new Paper(
                required(map, "key"),
                required(map, "issuer"),
                LocalDateTime.parse(required(map, "registered")),
                LocalDateTime.parse(required(map, "assigned")),
                required(map, "clerk"),
                text(map, "recorder"),
                flag(map, "issued"),
                text(map, "set"),
                maps(map, "duties").stream().map(DemoYaml::duty).toList());
    }

    private static Duty duty(Map<?, ?> map) {
        Map<String, List<String>> codesBy = new LinkedHashMap<>();
        if (map.get("codesBy") instanceof Map<?, ?> by) {
            by.forEach((unit, codes) -> codesBy.put(String.valueOf(unit), texts(codes)));
        }
        return new Duty(
                required(map, "item"),
                required(map, "title"),
                TaskKind.valueOf(orElse(map, "kind", "EXECUTE")),
                DirectiveVerb.valueOf(orElse(map, "verb", "GIAO")),
                orElse(map, "phrase", ""),
                orElse(map, "rule", "AUTO"),
                orElse(map, "event", ""),
                flag(map, "after"),
                day(map, "internalDay"),
                day(map, "until"),
                flag(map, "noDeadline"),
                texts(map.get("lead")),
                texts(map.get("co")),
                texts(map.get("support")),
                texts(map.get("codes")),
                codesBy,
                texts(map.get("deliverables")),
                texts(map.get("cited")),
                text(map, "sendTo"),
                text(map, "sendVia"),
                text(map, "places"),
                text(map, "follower"),
                text(map, "note"),
                flag(map, "perCriterion"),
                year(map, "forecastYear"),
                texts(map.get("checklist")),
                maps(map, "reports").stream().map(DemoYaml::report).toList());
    }

    private static UnitReport report(Map<?, ?> map) {
        String progress = text(map, "progress");
        return new UnitReport(
                required(map, "unit"),
                LocalDateTime.parse(required(map, "at")),
                progress == null ? null : Integer.valueOf(progress),
                text(map, "number"),
                text(map, "text"),
                moment(map, "accepted"),
                moment(map, "rework"),
                text(map, "reason"),
                lines(map));
    }

    /** finished: lines by code or words; sent: the same with whom they were sent to. */
    private static Map<String, LineState> lines(Map<?, ?> map) {
        Map<String, LineState> lines = new LinkedHashMap<>();
        texts(map.get("finished")).forEach(line -> lines.put(line, new LineState(ChecklistState.XONG, null)));
        if (map.get("sent") instanceof Map<?, ?> sent) {
            sent.forEach((line, to) -> lines.put(
                    String.valueOf(line),
                    new LineState(ChecklistState.DA_GUI, to.toString().isEmpty() ? null : to.toString())));
        }
        return lines;
    }

    static String required(Map<?, ?> map, String key) {
        String value = text(map, key);
        if (value == null) {
            throw new IllegalStateException("duties.yaml: " + key + " missing in " + map);
        }
        return value;
    }

    static @Nullable String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }

    static String orElse(Map<?, ?> map, String key, String otherwise) {
        String value = text(map, key);
        return value == null ? otherwise : value;
    }

    private static boolean flag(Map<?, ?> map, String key) {
        return "true".equals(text(map, key));
    }

    private static @Nullable Integer year(Map<?, ?> map, String key) {
        String value = text(map, key);
        return value == null ? null : Integer.valueOf(value);
    }

    static @Nullable LocalDate day(Map<?, ?> map, String key) {
        String value = text(map, key);
        return value == null ? null : LocalDate.parse(value);
    }

    private static @Nullable LocalDateTime moment(Map<?, ?> map, String key) {
        String value = text(map, key);
        return value == null ? null : LocalDateTime.parse(value);
    }

    static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }

    static List<Map<?, ?>> maps(Map<?, ?> map, String key) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (map.get(key) instanceof List<?> values) {
            for (Object value : values) {
                if (value instanceof Map<?, ?> entry) {
                    maps.add(entry);
                }
            }
        }
        return maps;
    }
}
