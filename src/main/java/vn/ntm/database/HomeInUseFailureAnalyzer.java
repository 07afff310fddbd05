package vn.ntm.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator, in Vietnamese, that the program runs already. */
class HomeInUseFailureAnalyzer extends AbstractFailureAnalyzer<HomeInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, HomeInUseException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Mở trang đang chạy, hoặc dừng chương trình kia rồi chạy lại.",
                cause);
    }
}
