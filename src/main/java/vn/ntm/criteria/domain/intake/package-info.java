/** Sets and levels out of files: reading them, comparing them with what is there, writing them down. */
@NullMarked
package vn.ntm.criteria.domain.intake;

import org.jspecify.annotations.NullMarked;
