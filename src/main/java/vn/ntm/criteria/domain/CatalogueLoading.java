package vn.ntm.criteria.domain;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings one set into the database, whole or not at all; a set that is there already costs one query. */
@Service
public class CatalogueLoading {

    private final SetWriter writer;

    CatalogueLoading(SetWriter writer) {
        this.writer = writer;
    }

    /** @return whether anything was written */
    @Transactional
    public boolean load(PrintedSet set) {
        if (writer.has(set.header().code(), set.checksum())) {
            return false;
        }
        writer.lock();
        if (writer.has(set.header().code(), set.checksum())) {
            return false;
        }
        writer.write(set);
        return true;
    }
}
