/**
 * Reads deadlines as Vietnamese papers word them: pure functions, no Spring, no database. Published, because the reader
 * of notices (module notice) and the forms of this module must read a phrase alike.
 */
@NamedInterface("reading")
@NullMarked
package vn.ntm.task.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
