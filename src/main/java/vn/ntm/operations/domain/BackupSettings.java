package vn.ntm.operations.domain;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where the nightly backups go and how many are kept.
 *
 * @param directory null: none is made
 * @param keep how many, at least one
 */
@Component
public record BackupSettings(@Nullable Path directory, int keep) {

    @Autowired
    BackupSettings(@Value("${ntm.backup.directory:}") String directory, @Value("${ntm.backup.keep:14}") int keep) {
        this(directory.isBlank() ? null : Path.of(directory), Math.max(1, keep));
    }
}
