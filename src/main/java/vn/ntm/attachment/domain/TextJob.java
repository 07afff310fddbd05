package vn.ntm.attachment.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.ntm.attachment.domain.FileTexts.Counts;
import vn.ntm.shared.DailyJob;

/** Reads new files soon after they came in, and tells every night how far it has come. */
@Component
class TextJob implements DailyJob {

    private static final int EACH_BEAT = 50;
    private static final int EACH_NIGHT = 20_000;

    private final TextReading reading;
    private final FileTexts texts;
    private final boolean enabled;

    TextJob(TextReading reading, FileTexts texts, @Value("${ntm.jobs.enabled:true}") boolean enabled) {
        this.reading = reading;
        this.texts = texts;
        this.enabled = enabled;
    }

    @Scheduled(fixedDelay = 20, initialDelay = 40, timeUnit = TimeUnit.SECONDS)
    void beat() {
        if (enabled) {
            reading.readWaiting(EACH_BEAT);
        }
    }

    @Override
    public String name() {
        return "attachment-texts";
    }

    @Override
    public String label() {
        return "attachment.job.texts";
    }

    @Override
    public LocalTime time() {
        return LocalTime.of(3, 30);
    }

    @Override
    public Result run(LocalDate day) {
        reading.readWaiting(EACH_NIGHT);
        Counts counts = texts.counts();
        return Result.of("attachment.job.textsDone", counts.read(), counts.refused(), counts.waiting());
    }
}
