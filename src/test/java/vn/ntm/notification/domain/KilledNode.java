package vn.ntm.notification.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ntm.notification.persistence.JdbcDigests;
import vn.ntm.notification.persistence.JdbcOutbox;
import vn.ntm.shared.ApplicationClock;

/** A node of its own for {@link KilledNodeTest}: works with the real parts, says "holding" in the middle, waits to be killed. */
final class KilledNode {

    static final LocalDate DAY = LocalDate.of(2023, 4, 12);
    static final int PORTION = 6;
    static final Duration LEASE = Duration.ofSeconds(10);

    private KilledNode() {}

    /** The parts of a node on one database, without the rest of the application. */
    record Parts(JdbcClient jdbc, TransactionTemplate transaction, MailSettings settings, int mailPort) {

        static Parts of(String url, String user, String password, int mailPort) {
            DriverManagerDataSource source = new DriverManagerDataSource(url, user, password);
            return new Parts(
                    JdbcClient.create(source),
                    new TransactionTemplate(new JdbcTransactionManager(source)),
                    new MailSettings("127.0.0.1", "ntm@ntm.example", "https://ntm.example"),
                    mailPort);
        }

        static ResourceBundleMessageSource messages() {
            ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
            messages.setBasename("messages/notification");
            messages.setDefaultEncoding("UTF-8");
            return messages;
        }

        ReminderJob reminders(TransactionTemplate within) {
            return new ReminderJob(
                    new JdbcDigests(jdbc, settings), new PlainDays(Set.of()), within, messages(), PORTION);
        }

        MailDelivery mail() {
            JavaMailSenderImpl server = new JavaMailSenderImpl();
            server.setHost("127.0.0.1");
            server.setPort(mailPort);
            return new MailDelivery(server, new LetterWriter(messages()), settings);
        }

        OutboxSender sender(Delivery delivery) {
            return new OutboxSender(
                    new JdbcOutbox(jdbc), List.of(delivery), new ApplicationClock(Clock.systemUTC(), null), LEASE);
        }
    }

    public static void main(String[] args) {
        Parts parts = Parts.of(args[1], args[2], args[3], Integer.parseInt(args[4]));
        if (args[0].equals("remind")) {
            remind(parts);
        } else {
            send(parts);
        }
    }

    /** Two portions are committed, the third is written and not. */
    private static void remind(Parts parts) {
        TransactionTemplate holding =
                new TransactionTemplate(
                        Objects.requireNonNull(parts.transaction().getTransactionManager())) {
                    private static final long serialVersionUID = 1L;
                    private int portions;

                    @Override
                    public <T> T execute(TransactionCallback<T> action) throws TransactionException {
                        portions++;
                        return super.execute(status -> {
                            T done = action.doInTransaction(status);
                            if (portions == 3) {
                                hold();
                            }
                            return done;
                        });
                    }
                };
        parts.reminders(holding).run(DAY);
    }

    /** Five messages are sent, the sixth is begun. */
    private static void send(Parts parts) {
        MailDelivery mail = parts.mail();
        parts.sender(new Delivery() {
                    private int messages;

                    @Override
                    public Channel channel() {
                        return mail.channel();
                    }

                    @Override
                    public void deliver(OutgoingMessage message) throws Exception {
                        messages++;
                        if (messages == 6) {
                            hold();
                        }
                        mail.deliver(message);
                    }
                })
                .sendDue();
    }

    private static void hold() {
        System.out.println("holding");
        try {
            Thread.sleep(120_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
