import CertFlowConsole

CertflowMain.main()
