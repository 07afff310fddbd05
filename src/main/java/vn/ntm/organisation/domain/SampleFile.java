package vn.ntm.organisation.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A node of sample-orgs.yaml, read with care for what is not there. */
record SampleFile(Map<?, ?> node) {

    static SampleFile open() {
        try (InputStream in = new ClassPathResource("reference/demo/sample-orgs.yaml").getInputStream()) {
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return of(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SampleFile of(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? new SampleFile(map) : new SampleFile(Map.of());
    }

    SampleFile child(String name) {
        return of(node.get(name));
    }

    List<SampleFile> children(String name) {
        return node.get(name) instanceof List<?> list
                ? list.stream().map(SampleFile::of).toList()
                : List.of();
    }

    List<String> texts(String name) {
        return node.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    @Nullable String text(String name) {
        Object value = node.get(name);
        return value == null ? null : value.toString();
    }

    String required(String name) {
        String value = text(name);
        if (value == null) {
            throw new IllegalStateException("no " + name + " in " + node);
        }
        return value;
    }

    boolean flag(String name, boolean otherwise) {
        return node.get(name) instanceof Boolean value ? value : otherwise;
    }

    /** YAML reads 2021-09-01 as an instant in UTC. */
    @Nullable LocalDate day(String name) {
        return node.get(name) instanceof Date value
                ? value.toInstant().atZone(ZoneOffset.UTC).toLocalDate()
                : null;
    }
}
