package vn.ntm.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's programs. They refuse to run as root, so root goes through an unprivileged user. */
final class PostgresCommand {

    private static final int NOBODY = 65534;

    private final Path binaries;
    private final List<String> prefix;
    private final boolean asNobody;

    private PostgresCommand(Path binaries, List<String> prefix, boolean asNobody) {
        this.binaries = binaries;
        this.prefix = prefix;
        this.asNobody = asNobody;
    }

    static PostgresCommand forOwnerOf(Path home, Path binaries) throws IOException, InterruptedException {
        if (!isRoot()) {
            return new PostgresCommand(binaries, List.of(), false);
        }
        if (works(List.of("unshare", "-U", "true"))) {
            return new PostgresCommand(binaries, List.of("unshare", "-U"), false);
        }
        // Containers forbid user namespaces: the files then belong to nobody, and nobody runs the server.
        return new PostgresCommand(
                binaries, List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), true);
    }

    List<String> prefix() {
        return prefix;
    }

    /** Gives a file to the user the server runs as, where that is not ourselves. */
    void own(Path path) throws IOException {
        if (asNobody) {
            Files.setAttribute(path, "unix:uid", NOBODY);
            Files.setAttribute(path, "unix:gid", NOBODY);
        }
    }

    void run(long seconds, String program, String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(prefix);
        line.add(binaries.resolve("bin").resolve(program).toString());
        line.addAll(List.of(arguments));
        Path output = Files.createTempFile("ntm-pg", ".out");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.equals("LANG"));
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(program + " took longer than " + seconds + " s: " + text(output));
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException(program + " ended with " + process.exitValue() + ": " + text(output));
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1).strip();
    }

    private static boolean works(List<String> line) throws InterruptedException {
        try {
            return new ProcessBuilder(line)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
    }
}
