package vn.ntm.notice.domain.intake;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Runs a parser in a thread of its own until its time is over. Java cannot kill a thread: one that does not listen is
 * interrupted and left behind at the lowest priority, and keeps its place until it ends by itself. As there are only a
 * few places, the worst file costs the others a "busy", never the server.
 */
final class BoundedRun {

    private static final int PLACES = Math.max(4, Runtime.getRuntime().availableProcessors());
    private static final long STACK = 1024 * 1024;
    private static final long GRACE_MILLIS = 1_000;
    private static final Semaphore FREE = new Semaphore(PLACES, true);

    private BoundedRun() {}

    static DocumentReading run(Limits limits, Function<Progress, DocumentReading> parser) {
        try {
            if (!FREE.tryAcquire(limits.reading().toMillis(), TimeUnit.MILLISECONDS)) {
                return new Refusal(RefusalReason.BUSY, "");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Refusal(RefusalReason.BUSY, "");
        }
        Progress progress = new Progress(limits, limits.reading());
        FutureTask<DocumentReading> task = new FutureTask<>(() -> guarded(parser, progress));
        Thread worker = new Thread(
                null,
                () -> {
                    try {
                        task.run();
                    } finally {
                        FREE.release();
                    }
                },
                "document-reader",
                STACK);
        worker.setDaemon(true);
        try {
            worker.start();
        } catch (OutOfMemoryError e) {
            FREE.release();
            return new Refusal(RefusalReason.BUSY, "no thread");
        }
        return await(task, worker, progress);
    }

    private static DocumentReading await(FutureTask<DocumentReading> task, Thread worker, Progress progress) {
        try {
            while (true) {
                long left = TimeUnit.NANOSECONDS.toMillis(progress.nanosLeft()) + GRACE_MILLIS;
                if (left <= 0) {
                    break;
                }
                try {
                    return task.get(left, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    continue; // the time may have been prolonged meanwhile
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            return new Refusal(RefusalReason.BROKEN, String.valueOf(e.getCause()));
        }
        worker.interrupt();
        worker.setPriority(Thread.MIN_PRIORITY);
        return new Refusal(RefusalReason.TOO_SLOW, "");
    }

    /** Whatever a parser throws on a hostile file, errors of a deep stack or a full heap too, is an answer about the file. */
    private static DocumentReading guarded(Function<Progress, DocumentReading> parser, Progress progress) {
        try {
            return parser.apply(progress);
        } catch (RefusedException e) {
            return e.refusal();
        } catch (OutOfMemoryError e) {
            return new Refusal(RefusalReason.TOO_LARGE, "memory");
        } catch (StackOverflowError e) {
            return new Refusal(RefusalReason.BROKEN, "nested too deeply");
        } catch (RuntimeException | LinkageError | AssertionError e) {
            return refusedInside(e);
        }
    }

    private static Refusal refusedInside(Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; i < 10 && cause != null; i++) {
            if (cause instanceof RefusedException refused) {
                return refused.refusal();
            }
            cause = cause.getCause();
        }
        return new Refusal(RefusalReason.BROKEN, thrown.getClass().getSimpleName());
    }
}
