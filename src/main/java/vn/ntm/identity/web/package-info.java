@NullMarked
package vn.ntm.identity.web;

import org.jspecify.annotations.NullMarked;
