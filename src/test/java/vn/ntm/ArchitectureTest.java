package vn.ntm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** web -> domain <- persistence, and nobody asks the machine for the time but the application clock. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.ntm");

    @Test
    void domainKnowsNeitherWebNorPersistence() {
        noClasses()
                .that()
                .resideInAPackage("vn.ntm.*.domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "vn.ntm.*.web..", "vn.ntm.*.persistence..", "org.springframework.web..", "jakarta.servlet..")
                .check(CLASSES);
    }

    @Test
    void webDoesNotReachIntoPersistence() {
        noClasses()
                .that()
                .resideInAPackage("vn.ntm.*.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("vn.ntm.*.persistence..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void persistenceDoesNotKnowTheWeb() {
        noClasses()
                .that()
                .resideInAPackage("vn.ntm.*.persistence..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("vn.ntm.*.web..", "org.springframework.web..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void timeComesFromTheApplicationClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("vn.ntm.shared.SharedConfiguration")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callConstructor(Date.class)
                .check(CLASSES);
    }
}
