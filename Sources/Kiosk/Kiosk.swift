/// Module Kiosk.
