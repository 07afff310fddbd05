/** Pages of dossiers, procedures and campaigns. */
@NullMarked
package vn.ntm.dossier.web;

import org.jspecify.annotations.NullMarked;
