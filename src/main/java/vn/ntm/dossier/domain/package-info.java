/** Procedures, dossiers and their steps, opinions, campaigns: the rules. */
@NullMarked
package vn.ntm.dossier.domain;

import org.jspecify.annotations.NullMarked;
