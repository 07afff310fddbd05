package vn.ntm.assessment.domain;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rows of the workbooks read last: one is read when it is put in, when it is checked and when it is confirmed. */
@Component
class LastSheets {

    private static final int MOST = 4;

    private final Map<ByteBuffer, Optional<List<ResultSheet.Line>>> known = new LinkedHashMap<>(MOST * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Optional<List<ResultSheet.Line>>> eldest) {
            return size() > MOST;
        }
    };

    /** Empty where the file is no workbook, or no sheet of it has the columns. */
    Optional<List<ResultSheet.Line>> of(byte[] content) {
        ByteBuffer question = ByteBuffer.wrap(content);
        Optional<List<ResultSheet.Line>> lines;
        synchronized (known) {
            lines = known.get(question);
        }
        if (lines == null) {
            lines = ResultSheet.read(content);
            synchronized (known) {
                known.put(question, lines);
            }
        }
        return lines;
    }
}
