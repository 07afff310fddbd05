package vn.ntm.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.Units;
import vn.ntm.support.DatabaseTest;
import vn.ntm.task.TaskOriginSource;
import vn.ntm.task.Tasks;

/** Screens ask the database a fixed number of times, however long the list or the notice is. */
@DatabaseTest
class NoticeStatementsTest {

    private static final List<String> LOGGERS =
            List.of("org.springframework.jdbc.core.JdbcTemplate", "org.hibernate.SQL");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Notices notices;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskOriginSource origins;

    @Autowired
    Accounts accounts;

    @Autowired
    Units units;

    @Autowired
    jakarta.persistence.EntityManager entities;

    /** Statements of one page, as the two ways to the database log them. */
    private long statements(String path, Actor actor) {
        entities.flush();
        entities.clear();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        for (String name : LOGGERS) {
            Logger logger = (Logger) LoggerFactory.getLogger(name);
            logger.setLevel(Level.DEBUG);
            logger.addAppender(log);
        }
        try {
            assertThat(mvc.get().uri(path).with(user(NoticeCast.signedIn(actor))))
                    .hasStatusOk();
        } finally {
            for (String name : LOGGERS) {
                Logger logger = (Logger) LoggerFactory.getLogger(name);
                logger.detachAppender(log);
                logger.setLevel(null);
            }
        }
        return log.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.startsWith("Executing prepared SQL statement [") || line.startsWith("select"))
                .count();
    }

    @Test
    void listAndPageDoNotGrow() {
        NoticeCast cast = new NoticeCast(units, notices, accounts);
        Actor office = cast.office();
        long id = cast.seed("001");
        NoticeCast.assign(tasks, origins, notices.itemByPath(id, "7").orElseThrow(), office, cast.quocKhanh);
        long list = statements("/thong-bao", office);
        long page = statements("/thong-bao/" + id, office);
        assertThat(list).isBetween(5L, 15L);
        // one of them says what the ended units are today, one whether kept counts still hold
        assertThat(page).isBetween(5L, 23L);

        for (int i = 0; i < 4; i++) {
            long more = cast.seed("001");
            NoticeCast.assign(tasks, origins, notices.itemByPath(more, "7").orElseThrow(), office, cast.quocKhanh);
        }
        for (String item : List.of("2", "3", "4", "12")) {
            NoticeCast.assign(
                    tasks, origins, notices.itemByPath(id, item).orElseThrow(), office, cast.quocKhanh, cast.deTham);
        }
        assertThat(statements("/thong-bao", office)).isEqualTo(list);
        assertThat(statements("/thong-bao/" + id, office)).isEqualTo(page);
    }
}
