package vn.ntm.identity.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.support.DatabaseTest;

/** Reading pages does not write; a session still lives on with its use, and what is put into it is kept at once. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class SessionStoreTest {

    private static final Instant BEGAN = Instant.ofEpochMilli(1_800_000_000_000L);

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void theTimeOfUseIsNotedToTheMinuteAndEverythingElseAtOnce() {
        use(sessions);
    }

    private <S extends Session> void use(FindByIndexNameSessionRepository<S> repository) {
        S session = repository.createSession();
        session.setMaxInactiveInterval(Duration.ofDays(3650));
        session.setLastAccessedTime(BEGAN);
        repository.save(session);
        String id = session.getId();
        try {
            usedAt(repository, id, BEGAN.plusSeconds(30));
            assertThat(storedUse(id)).isEqualTo(BEGAN);
            usedAt(repository, id, BEGAN.plusSeconds(61));
            assertThat(storedUse(id)).isEqualTo(BEGAN.plusSeconds(61));
            S again = found(repository, id);
            again.setAttribute("what", "kept");
            repository.save(again);
            assertThat(found(repository, id).<String>getAttribute("what")).isEqualTo("kept");
            S shorter = found(repository, id);
            shorter.setMaxInactiveInterval(Duration.ofDays(3000));
            repository.save(shorter);
            assertThat(found(repository, id).getMaxInactiveInterval()).isEqualTo(Duration.ofDays(3000));
        } finally {
            repository.deleteById(id);
        }
    }

    private static <S extends Session> void usedAt(
            FindByIndexNameSessionRepository<S> repository, String id, Instant when) {
        S found = found(repository, id);
        found.setLastAccessedTime(when);
        repository.save(found);
    }

    private Instant storedUse(String id) {
        Long stored =
                jdbc.queryForObject("select last_access_time from spring_session where session_id = ?", Long.class, id);
        return Instant.ofEpochMilli(stored == null ? 0 : stored);
    }

    /** As the database has it: the first question after a save may be answered without it. */
    private static <S extends Session> S found(FindByIndexNameSessionRepository<S> repository, String id) {
        repository.findById("no such session");
        return Objects.requireNonNull(repository.findById(id));
    }

    @Test
    void theQuestionRightAfterASaveIsAnsweredFromMemoryAndNoOther() {
        ask(sessions);
    }

    private <S extends Session> void ask(FindByIndexNameSessionRepository<S> repository) {
        S fresh = repository.createSession();
        repository.save(fresh);
        jdbc.update("delete from spring_session where session_id = ?", fresh.getId());
        assertThat(repository.findById(fresh.getId()))
                .as("a session just begun is not kept: after it nobody asks")
                .isNull();

        S stored = repository.createSession();
        repository.save(stored);
        S found = found(repository, stored.getId());
        repository.save(found);
        jdbc.update("delete from spring_session where session_id = ?", stored.getId());
        assertThat(repository.findById(stored.getId())).isSameAs(found);
        assertThat(repository.findById(stored.getId())).isNull();
    }
}
