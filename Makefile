# Tuntun's two commands are `make run` and `make test`; `make help` lists the rest.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

PREFIX ?= /usr/local
SIZE ?= 1920x1080
SECONDS_OF_BENCH ?= 20
SECONDS_OF_FUZZ ?= 60
POWER_CUTS ?= 1000
PO_FILES ?= 1000000

# What the program is built from and runs on.
DEPS_BUILD := make pkg-config libsdl2-dev libsdl2-ttf-dev libsdl2-mixer-dev librsvg2-dev libzip-dev \
  libqrencode-dev libsodium-dev libsqlite3-dev fonts-noto-core
# What the tests need besides: a display, touches and keys, and oracles that we did not write.
DEPS_TEST := gcc libc6-dev xvfb xdotool xserver-xorg-core xserver-xorg-video-dummy \
  x11-xserver-utils x11-utils x11-apps cage weston grim xwayland util-linux gettext \
  libgettextpo-dev librsvg2-bin signify-openbsd zip p7zip-full python3 \
  sqlite3 poppler-utils zbar-tools python3-jsonschema
# What cutting the power needs besides.
DEPS_HARD := btrfs-progs e2fsprogs
# What opening the reports as a clinic does needs besides; half a gigabyte, so only where asked for.
DEPS_RESULTS := libreoffice-calc-nogui
# What drawing and judging the pictures needs besides; building and testing do not.
DEPS_ART := python3 python3-numpy python3-pil chromium imagemagick

CHECK_IMPORTS := --explicit-target-dependency-import-check error
RELEASE := .build/release/tuntun
TESTS := .build/debug/tuntunPackageTests.xctest
# What a person who waits for a first build is told; the compiler counts its steps itself.
FIRST_BUILD = [ -e $(1) ] || echo "First build: 4 to 10 minutes on 2 cores; [12/400] is step 12 of 400."

.PHONY: help
help: ## list the commands
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

.PHONY: run
run: deps build ## open the kiosk (without a display: play the session headless, a PNG a step)
	@Scripts/run $(RELEASE)

.PHONY: test
test: deps deps-test ## run every test and say how far it is
	@$(call FIRST_BUILD,$(TESTS))
	swift build $(CHECK_IMPORTS) --build-tests
	Scripts/test

.PHONY: check
check: deps deps-test ## run the tests that need no window and take no minutes
	swift build $(CHECK_IMPORTS) --build-tests
	Scripts/test check

.PHONY: build
build: ## build the program for use
	@$(call FIRST_BUILD,$(RELEASE))
	@swift build -c release $(CHECK_IMPORTS) --product tuntun

.PHONY: lint
lint: ## check the style of the Swift code
	swift format lint --strict --recursive Sources Tests Package.swift

.PHONY: format
format: ## bring the Swift code into style
	swift format --in-place --recursive Sources Tests Package.swift

.PHONY: goldens
goldens: deps deps-test ## record the golden pictures and texts anew (then look at the difference)
	-RECORD_GOLDENS=1 swift test --filter 'ScreensTests|PaintingTests|DiagramTests|ProgramTests'
	git status --short Tests

.PHONY: replay
replay: build ## replay the recorded visits and compare with what they said before
	@for script in Assets/visits/*.script Tests/Visits/*.script; do \
	  $(RELEASE) replay $$script --state Tests/Visits | diff -u Tests/Visits/$$(basename $$script .script).txt - && echo "same: $$script"; done

.PHONY: bench
bench: deps deps-test build ## measure the practice screen (SIZE, SECONDS_OF_BENCH)
	@Scripts/with-display $(SIZE) $(RELEASE) bench --seconds $(SECONDS_OF_BENCH) --size $(SIZE) --json

.PHONY: bench-wayland
bench-wayland: deps deps-test build ## the same under a Wayland compositor, in its memory and through Xwayland
	@for driver in wayland x11; do SDL_VIDEODRIVER=$$driver Scripts/with-compositor \
	  $(RELEASE) bench --seconds $(SECONDS_OF_BENCH) --size 1280x720 --json; done

.PHONY: conformance
conformance: deps deps-art build ## play the corpus and all diagrams in Chromium and here, and compare
	Tests/Conformance/conformance.py

.PHONY: svg-mutations
svg-mutations: deps deps-test deps-art ## mutate every attribute of a drawing and compare with Chromium: alike or told
	Tests/Conformance/mutations.py
	swift build $(CHECK_IMPORTS) --build-tests
	MUTATIONS=$(CURDIR)/out/mutations swift test --skip-build --disable-xctest --filter MutationFrameTests
	@head -1 out/mutations/report.txt

.PHONY: fuzz
fuzz: deps ## throw damaged documents at the diagram reader and at all readers of packages
	Tests/Fuzz/fuzz.sh
	Tests/Fuzz/packages.sh $(SECONDS_OF_FUZZ)

.PHONY: po-check
po-check: deps deps-test ## read a million random PO files here and with gettext, and compare (PO_FILES)
	swift build $(CHECK_IMPORTS) --build-tests
	PO_FILES=$(PO_FILES) nice -n 19 swift test --skip-build --disable-xctest --filter GettextLibraryTests

.PHONY: contact-sheet
contact-sheet: deps deps-art build ## every screen in every language and size, on sheets under out/
	@Scripts/contact-sheet $(RELEASE) out/contact-sheet

.PHONY: diagrams
diagrams: deps-art ## bake the pictures from their sources
	Assets/diagrams-src/tools/build.sh
	Assets/diagrams-src/tools/build-pictures.sh

.PHONY: install
install: build ## install under PREFIX (default /usr/local)
	install -D -m 755 $(RELEASE) $(DESTDIR)$(PREFIX)/bin/tuntun
	mkdir -p $(DESTDIR)$(PREFIX)/share/tuntun
	cp -R Plugins Assets Keys $(DESTDIR)$(PREFIX)/share/tuntun/
	rm -rf $(DESTDIR)$(PREFIX)/share/tuntun/Assets/diagrams-src

.PHONY: reliability
reliability: deps deps-test deps-hard build ## kill, fail, damage and cut the power of a kiosk that installs and saves, thousands of times
	swift build $(CHECK_IMPORTS) --build-tests
	RELIABILITY=full swift test --skip-build --disable-xctest --filter ReliabilityTests
	Scripts/power-cuts $(RELEASE) $(POWER_CUTS)

.PHONY: results-check
results-check: deps deps-test deps-results ## open the reports in a spreadsheet and compare every cell
	swift build $(CHECK_IMPORTS) --build-tests
	swift test --skip-build --disable-xctest --filter 'PaperTests|ReportCommandTests|SpreadsheetTests|DHIS2Tests|StaffReportLedgerTests|ResultsLedgerTests'

.PHONY: clean
clean: ## remove what was built
	rm -rf .build .build-fuzz out

.PHONY: deps deps-test deps-hard deps-results deps-art
deps: ## install the Debian packages that building and running need
	@Scripts/install-packages $(DEPS_BUILD)
deps-test: ## install the Debian packages that the tests need
	@Scripts/install-packages $(DEPS_TEST)
deps-hard: ## install the Debian packages that cutting the power needs
	@Scripts/install-packages $(DEPS_HARD)
deps-results: ## install the Debian packages that opening the reports needs
	@Scripts/install-packages $(DEPS_RESULTS)
deps-art: ## install the Debian packages that drawing needs
	@Scripts/install-packages $(DEPS_ART)
