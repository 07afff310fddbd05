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

    private static <S extends Session> S found(FindByIndexNameSessionRepository<S> repository, String id) {
        return Objects.requireNonNull(repository.findById(id));
    }

    @Test
    void theQuestionRightAfterASaveIsAnsweredFromMemoryAndNoOther() {
        ask(sessions);
    }

    private <S extends Session> void ask(FindByIndexNameSessionRepository<S> repository) {
        SavedSession.during(() -> {
            S session = repository.createSession();
            repository.save(session);
            jdbc.update("delete from spring_session where session_id = ?", session.getId());
            assertThat(repository.findById(session.getId())).isSameAs(session);
            assertThat(repository.findById(session.getId())).isNull();
        });
    }

    @Test
    void theNextRequestReadsForItself() {
        askLater(sessions);
    }

    private <S extends Session> void askLater(FindByIndexNameSessionRepository<S> repository) {
        S session = repository.createSession();
        SavedSession.during(() -> repository.save(session));
        jdbc.update("delete from spring_session where session_id = ?", session.getId());
        SavedSession.during(
                () -> assertThat(repository.findById(session.getId())).isNull());
        assertThat(repository.findById(session.getId())).isNull();
    }
}
