/** Where they are kept, and what the board of stages reads. */
@NullMarked
package vn.ntm.dossier.persistence;

import org.jspecify.annotations.NullMarked;
