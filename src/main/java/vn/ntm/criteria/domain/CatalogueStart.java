package vn.ntm.criteria.domain;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the official sets when the program starts, before anything that speaks of criteria. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class CatalogueStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(CatalogueStart.class);

    private final CatalogueReader reader;
    private final CatalogueLoading loading;

    CatalogueStart(CatalogueReader reader, CatalogueLoading loading) {
        this.reader = reader;
        this.loading = loading;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (PrintedSet set : reader.readAll()) {
            String code = set.header().code();
            try {
                if (loading.load(set)) {
                    log.info("criteria set {} loaded", code);
                }
            } catch (RuntimeException e) {
                // The set of the release before stays in force: better than a program that does not start.
                log.error("criteria set {} not loaded, the former one is kept", code, e);
            }
        }
    }
}
